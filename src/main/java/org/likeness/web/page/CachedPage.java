package org.likeness.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likeness.gzip.Gzip;

/** A page as it was sent, and its compressed form. Pages without cookies contain no secrets, so compression reveals none. */
final class CachedPage {
    private static final int OVERHEAD = 2_000;

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;
    private final EntityTag tag;
    private final EntityTag gzipTag;
    private volatile byte @Nullable [] gzip;

    /** A page without headers. */
    CachedPage(byte[] body) {
        this.body = body;
        this.tag = EntityTag.of(body);
        this.gzipTag = EntityTag.of(body, new byte[] {'z'});
    }

    /** @param response whose headers are complete */
    static CachedPage of(HttpServletResponse response, byte[] body) {
        var page = new CachedPage(body);
        for (String name : response.getHeaderNames()) {
            page.headers.put(name, response.getHeader(name));
        }
        page.headers.put("Content-Type", response.getContentType());
        page.headers.put("Vary", "Cookie, Accept-Language, Accept-Encoding");
        return page;
    }

    /** For the size of the cache: both forms. */
    int weight() {
        return OVERHEAD + body.length + body.length / 2;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        boolean compressed = Gzip.isAccepted(request.getHeader("Accept-Encoding"));
        (compressed ? gzipTag : tag).addTo(response);
        if (tag.isKnownTo(request) || gzipTag.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] sent = compressed ? gzip() : body;
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private byte[] gzip() {
        byte[] made = gzip;
        if (made == null) {
            made = Gzip.of(body);
            gzip = made;
        }
        return made;
    }
}
