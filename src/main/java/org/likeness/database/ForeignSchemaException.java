package org.likeness.database;

/** Thrown if the schema contains objects that Likeness did not create. The message says what to do. */
public final class ForeignSchemaException extends RuntimeException {
    static final String WHAT_TO_DO = "give it an empty database or an empty schema of its own:"
            + " create schema likeness authorization likeness, and add ?currentSchema=likeness to the address of the database.";

    ForeignSchemaException(String message) {
        super(message);
    }

    ForeignSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
