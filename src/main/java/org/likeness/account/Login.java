package org.likeness.account;

import java.util.Locale;

/** The names somebody signs in with, as they are stored: without blanks around them and in lower case. */
final class Login {
    /** Characters of an e-mail, as the database has room for. */
    static final int LONGEST_EMAIL = 254;

    private Login() {}

    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
