package org.likeness.fetch;

import java.net.UnknownHostException;

/** A name without a public address; to the HTTP client it is as good as unknown. */
final class NotPublicException extends UnknownHostException {
    NotPublicException(String detail) {
        super(detail);
    }
}
