package org.likeness.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The heap of a JVM that this program has started, by {@code jcmd}. */
public final class Heap {
    private static final Pattern ALL = Pattern.compile("(?m)^Total\\s+[0-9]+\\s+([0-9]+)");

    private final long pid;

    private Heap(long pid) {
        this.pid = pid;
    }

    /** Of the only JVM that this process has started. */
    public static Heap ofTheServer() {
        return new Heap(ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow());
    }

    /** Used MiB after a full collection. */
    public double used() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram") // which collects first
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        MatchResult found =
                ALL.matcher(output).results().findFirst().orElseThrow(() -> new IOException("jcmd says:\n" + output));
        return Long.parseLong(found.group(1)) / (double) (1 << 20);
    }
}
