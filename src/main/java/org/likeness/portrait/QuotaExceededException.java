package org.likeness.portrait;

import java.io.IOException;

/** The disk quota is used up, or the disk is nearly full. */
public final class QuotaExceededException extends IOException {
    QuotaExceededException(String message) {
        super(message);
    }
}
