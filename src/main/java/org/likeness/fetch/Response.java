package org.likeness.fetch;

import java.io.IOException;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.likeness.fetch.FetchException.Reason;

/** A response whose body has not been read yet. */
record Response(ClassicHttpResponse response) {

    /** The location of a redirect, as the server sent it. */
    Optional<String> redirect() {
        return switch (response.getCode()) {
            case HttpStatus.SC_MOVED_PERMANENTLY,
                    HttpStatus.SC_MOVED_TEMPORARILY,
                    HttpStatus.SC_SEE_OTHER,
                    HttpStatus.SC_TEMPORARY_REDIRECT,
                    HttpStatus.SC_PERMANENT_REDIRECT ->
                Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
                        .map(Header::getValue);
            default -> Optional.empty();
        };
    }

    /** Reads the whole body: at least one byte, not compressed. */
    byte[] body(long max) throws FetchException, IOException {
        if (response.getCode() != HttpStatus.SC_OK) {
            throw new FetchException(response.getCode());
        }
        for (Header encoding : response.getHeaders(HttpHeaders.CONTENT_ENCODING)) {
            if (!encoding.getValue().equalsIgnoreCase("identity")) {
                throw noPicture("encoded, although only identity is accepted");
            }
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw noPicture("no body");
        }
        requireFew(entity.getContentLength(), max); // as declared, before reading
        byte[] bytes = entity.getContent().readNBytes(Math.toIntExact(max + 1));
        requireFew(bytes.length, max);
        if (bytes.length == 0) {
            throw noPicture("an empty body");
        }
        return bytes;
    }

    private static void requireFew(long bytes, long max) throws FetchException {
        if (bytes > max) {
            throw new FetchException(Reason.TOO_MANY_BYTES, "at most " + max + " bytes, was at least " + bytes);
        }
    }

    private static FetchException noPicture(String detail) {
        return new FetchException(Reason.NO_PICTURE_THERE, detail);
    }
}
