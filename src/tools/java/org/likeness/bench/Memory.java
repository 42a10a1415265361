package org.likeness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What pictures took of a process of their own, in MiB; not a number where that is not known.
 *
 * @param peak the most there ever was in memory, above what one tiny picture takes
 * @param allocated on the heap per picture, collected or not
 */
record Memory(double peak, double allocated) {
    static final Memory UNKNOWN = new Memory(Double.NaN, Double.NaN);

    /** Pictures that a process makes before it is asked. */
    static final int PICTURES = 20;

    /** The most this process ever had in memory, in KiB; Linux tells, others do not. */
    static double peakOfThisProcess() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
