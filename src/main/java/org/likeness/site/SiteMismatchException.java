package org.likeness.site;

/** Thrown if the database and the data folder do not belong together; the application does not start then. */
public final class SiteMismatchException extends RuntimeException {
    SiteMismatchException(String message) {
        super(message);
    }
}
