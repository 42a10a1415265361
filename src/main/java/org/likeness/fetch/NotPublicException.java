package org.likeness.fetch;

import java.net.UnknownHostException;

/** Thrown for a name without a public address; for the HTTP client, the name is unknown. */
final class NotPublicException extends UnknownHostException {
    NotPublicException(String detail) {
        super(detail);
    }
}
