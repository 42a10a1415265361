package org.likeness.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.likeness.Terminal;

/** A table in Markdown, under a line that names the machine and the peers. */
final class Report {
    private final List<String> lines = new ArrayList<>();

    /** @param columns what the cells of a row are; all but the first two hold numbers */
    Report(List<String> peers, String... columns) {
        add("### " + System.getProperty("java.vendor") + " JDK " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors"
                + peers.stream().map(", "::concat).collect(Collectors.joining()));
        add("");
        addRow(columns);
        add("|" + " --- |".repeat(2) + " --: |".repeat(columns.length - 2));
    }

    void addRow(String... cells) {
        add("| " + String.join(" | ", cells) + " |");
    }

    /** Prints it, too, as the next may be long in coming. */
    private void add(String line) {
        lines.add(line);
        Terminal.result(line);
    }

    /** A number with so many decimal places, a dash for what is not a number. */
    static String number(int places, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
