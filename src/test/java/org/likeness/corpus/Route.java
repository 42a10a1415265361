package org.likeness.corpus;

/** A way that files take through the pipeline. */
interface Route {
    String name();

    /** Whether the pipeline runs in this process, so that its memory can be seen. */
    boolean inProcess();

    Outcome take(byte[] file);
}
