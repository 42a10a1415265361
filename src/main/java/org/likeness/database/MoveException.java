package org.likeness.database;

/** Thrown if a site cannot be moved to another database. The message says why and what to do. */
final class MoveException extends Exception {
    MoveException(String message) {
        super(message);
    }

    /** The message of an exception, without line breaks. */
    static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
