package org.likeness.admin.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.admin.TextActions.Decision;
import org.likeness.admin.TextActions.Outcome;
import org.likeness.web.page.Texts;

/** What became of a decision about several texts. */
final class SelectionResults {
    private final Decision decision;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int refused;

    SelectionResults(Decision decision) {
        this.decision = decision;
    }

    void add(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** Counts a text that this moderator may not decide on. */
    void addRefused() {
        refused++;
    }

    /** Whether nothing is left to do for the moderator. */
    boolean isGood() {
        return refused == 0 && count(Outcome.EDITED) == 0;
    }

    /** A sentence for each result. */
    String text(Texts texts) {
        var sentences = new ArrayList<String>();
        add("moderation.selected." + decision.name().toLowerCase(Locale.ROOT), count(Outcome.DONE), texts, sentences);
        int before = count(Outcome.GONE) + count(Outcome.UNCHANGED);
        add("moderation.selected.decided", before, texts, sentences);
        add("moderation.selected.edited", count(Outcome.EDITED), texts, sentences);
        add("moderation.selected.refused", refused, texts, sentences);
        return String.join(" ", sentences);
    }

    private static void add(String key, int count, Texts texts, List<String> sentences) {
        if (count > 0) {
            sentences.add(texts.get(key, count));
        }
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
