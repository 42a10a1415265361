package org.likeness.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What should become of the files of a folder, as its {@code index.csv} says; anything may, where it says nothing. */
final class Index {
    static final String NAME = "index.csv";

    /**
     * @param expected accept, reject or any
     * @param check upright, pixels or empty
     */
    record Expectation(String expected, String check) {
        static final Expectation ANY = new Expectation("any", "");
    }

    private final Map<String, Expectation> expectations = new HashMap<>();

    static Index of(Path folder) throws IOException {
        var index = new Index();
        var csv = folder.resolve(NAME);
        if (Files.exists(csv)) {
            var lines = Files.readAllLines(csv);
            var head = fields(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                var fields = fields(line);
                var expectation =
                        new Expectation(fields.get(head.indexOf("expected")), fields.get(head.indexOf("check")));
                index.expectations.put(fields.get(head.indexOf("file")), expectation);
            }
        }
        return index;
    }

    int size() {
        return expectations.size();
    }

    Expectation of(String file) {
        return expectations.getOrDefault(file, Expectation.ANY);
    }

    /** The fields of a line; quotes stand around those that hold commas, and double where they are meant. */
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
