package org.likeness.language;

import java.util.Locale;

/** What texts are for. Each kind has a file for each language. */
public enum TextKind {
    /** Pages, and answers to programs. */
    PAGES("texts", "/org/likeness/texts"),
    /** Emails. */
    MAILS("mail", "/org/likeness/mail/texts"),
    /** Errors of fields. Their places have the names of the constraint's attributes. */
    FIELDS("ValidationMessages", "/ValidationMessages");

    private static final String ENDING = ".properties";

    private final String file;
    private final String resource;

    TextKind(String file, String resource) {
        this.file = file;
        this.resource = resource;
    }

    /** The name of an operator's file, without the language and the ending. */
    String file() {
        return file;
    }

    /** The path of a file in the WAR. The one in English has no language in its name. */
    String resource(Locale language) {
        return resource + (language.equals(Locale.ENGLISH) ? "" : suffix(language)) + ENDING;
    }

    private static String suffix(Locale language) {
        return "_" + language.toLanguageTag().replace('-', '_');
    }
}
