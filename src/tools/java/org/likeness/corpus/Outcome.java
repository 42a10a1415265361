package org.likeness.corpus;

import java.util.List;

/** The result for one file. */
sealed interface Outcome {

    /**
     * @param square the largest there is
     * @param files all that came out, the square among them
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Accepted(byte[] square, List<byte[]> files) implements Outcome {}

    record Refused(String reason) implements Outcome {}

    /** Neither of the two that the pipeline promises. */
    record Crashed(String what) implements Outcome {}
}
