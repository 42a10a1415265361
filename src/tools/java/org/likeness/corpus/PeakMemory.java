package org.likeness.corpus;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How much the resident memory of this process rose above what it was, at its highest; known on Linux only.
 *
 * @see <a href="https://docs.kernel.org/filesystems/proc.html">proc: clear_refs and VmHWM</a>
 */
final class PeakMemory {
    private static final Path SELF = Path.of("/proc/self");

    private final OptionalLong before;

    private PeakMemory(OptionalLong before) {
        this.before = before;
    }

    /** From now on; garbage goes first, so that what follows does not hide in it. */
    static PeakMemory start() {
        System.gc();
        try {
            Files.write(SELF.resolve("clear_refs"), "5".getBytes(US_ASCII));
            return new PeakMemory(bytes("VmRSS:"));
        } catch (IOException e) {
            return new PeakMemory(OptionalLong.empty());
        }
    }

    OptionalLong risen() {
        try {
            var highest = before.isPresent() ? bytes("VmHWM:") : before;
            return highest.isPresent() ? OptionalLong.of(highest.getAsLong() - before.orElseThrow()) : highest;
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong bytes(String key) throws IOException {
        return Files.readAllLines(SELF.resolve("status")).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                .findFirst();
    }
}
