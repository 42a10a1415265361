package org.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Output of a program in UTF-8, whatever the default encoding of the system is. */
public final class Terminal {
    private static final PrintStream RESULTS = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private static final PrintStream REMARKS = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

    private Terminal() {}

    /** Prints a line of the result. */
    public static void result(String line) {
        RESULTS.println(line);
    }

    /** Prints a line about the progress. */
    public static void remark(String line) {
        REMARKS.println(line);
    }
}
