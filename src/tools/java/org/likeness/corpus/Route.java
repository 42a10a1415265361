package org.likeness.corpus;

/** How files get into the pipeline. */
interface Route {
    String name();

    /** Whether the pipeline runs in this process, so that its memory can be seen. */
    boolean inProcess();

    Outcome take(byte[] file);
}
