package org.likeness.config;

import java.util.List;

/** Some settings are out of their limits, so the application does not start. */
public final class InvalidSettingsException extends RuntimeException {
    private final List<String> problems;

    InvalidSettingsException(List<String> problems) {
        super("Likeness does not start, " + problems.size() + " setting(s) to mend:\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each wrong setting, in the order of the settings. */
    public List<String> problems() {
        return problems;
    }
}
