package org.likeness.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are searched: without case and accents. */
public final class SearchName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** In characters; longer forms are cut off. */
    private static final int MAX = 100;

    private SearchName() {}

    public static String of(String name) {
        return VisibleText.beginning(folded(name), MAX);
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
