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
public final class Report {
    private final List<String> lines = new ArrayList<>();

    /** @param columns what the cells of a row are; all but the first two hold numbers */
    public Report(List<String> peers, String... columns) {
        add("### " + System.getProperty("java.vendor") + " JDK " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors"
                + peers.stream().map(", "::concat).collect(Collectors.joining()));
        add("");
        addRow(columns);
        add("|" + " --- |".repeat(2) + " --: |".repeat(columns.length - 2));
    }

    /** A row with a cell for each column. */
    public void addRow(String... cells) {
        add("| " + String.join(" | ", cells) + " |");
    }

    /** Prints it at once, because the next may take long. */
    private void add(String line) {
        lines.add(line);
        Terminal.result(line);
    }

    /** A number with so many decimal places, a dash for what is not a number. */
    public static String number(int places, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** Writes all that was printed. */
    public void write(Path file) throws IOException {
        Files.write(file, lines);
    }
}
