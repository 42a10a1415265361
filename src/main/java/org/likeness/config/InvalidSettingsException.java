package org.likeness.config;

import java.util.List;

/** Thrown when settings are invalid; lists all of them. The application does not start then. */
public final class InvalidSettingsException extends RuntimeException {
    private final List<String> problems;

    InvalidSettingsException(List<String> problems) {
        super("Likeness does not start: " + problems.size() + " invalid setting(s)\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each invalid setting, in the order in which they are read. */
    public List<String> problems() {
        return problems;
    }
}
