package org.likeness.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.likeness.gzip.Gzip;

/** A file for everybody, sent plain or compressed, whichever the client accepts. Each form has a strong ETag of its own. */
public final class SentFile {
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";
    private static final String FIVE_MINUTES = "public, max-age=300";
    private static final Pattern TEXT = Pattern.compile("text/.*|.*[/+](javascript|json|xml)(;.*)?");

    private final String type;
    private final byte[] plain;

    /** The same array as the plain form if compression does not help. */
    private final byte[] compressed;

    private final EntityTag plainTag;
    private final EntityTag compressedTag;

    /** @param type the media type, with the character set where it is not the default */
    public SentFile(String type, byte[] plain) {
        this.type = type;
        this.plain = plain;
        byte[] gzip = TEXT.matcher(type).matches() ? Gzip.of(plain) : plain;
        this.compressed = gzip.length < plain.length ? gzip : plain;
        this.plainTag = EntityTag.of(plain);
        this.compressedTag = EntityTag.of(plain, new byte[] {'z'});
    }

    /** Whether these bytes are its content. */
    boolean contains(byte[] bytes) {
        return Arrays.equals(plain, bytes);
    }

    /**
     * Sends the file, or 304 if the client has it.
     *
     * @param isVersioned whether the URL changes with the file, so that browsers may keep it for a year; otherwise for five minutes
     */
    public void send(boolean isVersioned, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean hasTwoForms = compressed != plain;
        boolean isCompressed = hasTwoForms && Gzip.isAccepted(request.getHeader("Accept-Encoding"));
        response.setHeader("Cache-Control", isVersioned ? ONE_YEAR : FIVE_MINUTES);
        if (hasTwoForms) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        var tag = isCompressed ? compressedTag : plainTag;
        tag.addTo(response);
        if (tag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] sent = isCompressed ? compressed : plain;
        if (isCompressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(type);
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }
}
