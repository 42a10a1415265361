package org.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** What a program says to who started it, in UTF-8 whatever the system thinks of itself. */
public final class Terminal {
    private static final PrintStream RESULTS = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private static final PrintStream REMARKS = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

    private Terminal() {}

    /** A line of what was asked for. */
    public static void result(String line) {
        RESULTS.println(line);
    }

    /** A line about how it went. */
    public static void remark(String line) {
        REMARKS.println(line);
    }
}
