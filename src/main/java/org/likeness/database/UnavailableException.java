package org.likeness.database;

import java.sql.SQLTransientConnectionException;

/** Thrown if no connection is available now. */
final class UnavailableException extends SQLTransientConnectionException {
    UnavailableException(String reason) {
        super(reason);
    }

    UnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
