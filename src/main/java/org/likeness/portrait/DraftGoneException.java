package org.likeness.portrait;

/** The draft has expired, or was used, discarded or replaced. */
public final class DraftGoneException extends Exception {
    DraftGoneException() {
        super("no such draft");
    }
}
