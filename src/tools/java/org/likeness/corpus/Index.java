package org.likeness.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The expected results of the files of a folder, from its {@code index.csv}; files that it does not list may have any result. The
 * list of this project overrides it.
 */
final class Index {
    static final String NAME = "index.csv";
    private static final Path DECIDED = Path.of("src/tools/corpus/decided.csv");

    /**
     * @param expected accept, reject or any
     * @param check upright, pixels or empty
     */
    record Expectation(String expected, String check) {
        static final Expectation ANY = new Expectation("any", "");
    }

    private final Map<String, Expectation> expectations;
    private final List<String> replaced = new ArrayList<>();

    private Index(Map<String, Expectation> expectations) {
        this.expectations = expectations;
    }

    static Index of(Path folder) throws IOException {
        var index = new Index(read(folder.resolve(NAME)));
        read(DECIDED).forEach((file, decided) -> {
            var before = index.expectations.replace(file, decided);
            if (before != null) {
                index.replaced.add(file + ": " + decided.expected() + " instead of " + before.expected());
            }
        });
        return index;
    }

    private static Map<String, Expectation> read(Path csv) throws IOException {
        var expectations = new HashMap<String, Expectation>();
        if (Files.exists(csv)) {
            var lines = Files.readAllLines(csv);
            var head = fields(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                var fields = fields(line);
                var expectation =
                        new Expectation(fields.get(head.indexOf("expected")), fields.get(head.indexOf("check")));
                expectations.put(fields.get(head.indexOf("file")), expectation);
            }
        }
        return expectations;
    }

    /** The entries that the list of this project overrides, a line for each file. */
    List<String> replaced() {
        return replaced;
    }

    int size() {
        return expectations.size();
    }

    Expectation of(String file) {
        return expectations.getOrDefault(file, Expectation.ANY);
    }

    /** The fields of a line; quotes enclose those with commas, and are doubled inside. */
    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean meant = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (meant) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
