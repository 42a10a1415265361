package org.likeness.fetch;

import java.io.IOException;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.likeness.fetch.FetchException.Reason;

/** What a server answered, its body still on the way. */
record Answer(ClassicHttpResponse response) {

    /** Where to go instead, as the server says it. */
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

    /** The whole body, at least a byte of it, as it is and not compressed. */
    byte[] body(long most) throws FetchException, IOException {
        if (response.getCode() != HttpStatus.SC_OK) {
            throw new FetchException(response.getCode());
        }
        for (Header encoding : response.getHeaders(HttpHeaders.CONTENT_ENCODING)) {
            if (!encoding.getValue().equalsIgnoreCase("identity")) {
                throw noPicture("encoded, though that was not asked for");
            }
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw noPicture("no body");
        }
        requireFew(entity.getContentLength(), most); // its word alone, nothing read yet
        byte[] bytes = entity.getContent().readNBytes(Math.toIntExact(most + 1));
        requireFew(bytes.length, most);
        if (bytes.length == 0) {
            throw noPicture("an empty body");
        }
        return bytes;
    }

    private static void requireFew(long bytes, long most) throws FetchException {
        if (bytes > most) {
            throw new FetchException(Reason.TOO_MANY_BYTES, "at most " + most + " bytes, was at least " + bytes);
        }
    }

    private static FetchException noPicture(String detail) {
        return new FetchException(Reason.NO_PICTURE_THERE, detail);
    }
}
