package org.likeness.portrait;

/** A draft has expired, was used or thrown away, or another took its place. */
public final class DraftGoneException extends Exception {
    private static final long serialVersionUID = 1;

    DraftGoneException() {
        super("no such draft");
    }
}
