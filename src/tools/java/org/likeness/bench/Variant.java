package org.likeness.bench;

/** A way to make renditions of one file. */
interface Variant {
    /** The side of the square whose quality is measured. */
    int SAMPLED = 200;

    /** The name in the table. */
    String name();

    /**
     * Makes the renditions once.
     *
     * @return how long it took, in milliseconds
     */
    double run() throws Exception;

    /** The file of the square of {@link #SAMPLED} pixels. */
    byte[] sample() throws Exception;

    /** The number of warm-up runs. */
    boolean warmedUp(int runs, double seconds);

    /** It takes part in one round of so many: not in all where one run takes many pictures. */
    default int every() {
        return 1;
    }

    default Memory memory() throws Exception {
        return Memory.UNKNOWN;
    }

    /** Runs it and measures the time. */
    static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }
}
