package org.likeness.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether a text can replace the English one. */
final class TextCheck {
    private TextCheck() {}

    /** What is wrong with a text and what to do, if anything is. */
    static Optional<String> problem(String text, String english, Locale language) {
        if (text.isBlank()) {
            return Optional.of("the text is empty. Write it, or remove the line");
        }
        try {
            new MessageFormat(text, ULocale.forLocale(language));
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    "the text is no ICU message (" + e.getMessage() + "). Correct its braces, plurals and quotes");
        }
        var places = places(text);
        var known = places(english);
        places.removeAll(known);
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of("the text has places that the English one has not: " + places + ". "
                        + (known.isEmpty() ? "Remove them" : "Use " + known));
    }

    /** The names or numbers of the places in a text, also of those inside plurals. */
    static Set<String> places(String text) {
        var pattern = new MessagePattern(text);
        var places = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
                places.add(pattern.getSubstring(part));
            }
        }
        return places;
    }
}
