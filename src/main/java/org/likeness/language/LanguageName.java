package org.likeness.language;

import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.LocaleDisplayNames.DialectHandling;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Locale;

/** What the speakers of a language call it. */
final class LanguageName {
    private LanguageName() {}

    /** @param all the languages of the site; if one is the same in another script, the script is part of the name */
    static String of(Locale language, Collection<Locale> all) {
        var likely = ULocale.addLikelySubtags(ULocale.forLocale(language));
        boolean ambiguous = all.stream()
                .filter(other -> other.getLanguage().equals(language.getLanguage()))
                .anyMatch(other -> !script(other).equals(likely.getScript()));
        var shown = ambiguous
                ? new ULocale(language.getLanguage(), likely.getScript() + "_" + language.getCountry())
                : ULocale.forLocale(language);
        String name = LocaleDisplayNames.getInstance(shown, DialectHandling.DIALECT_NAMES)
                .localeDisplayName(shown);
        return CaseMap.toTitle().wholeString().noLowercase().apply(shown.toLocale(), null, name);
    }

    /** The script in which a language is usually written, in its region if it has one. */
    static String script(Locale locale) {
        return ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript();
    }
}
