package org.likeness.account;

import java.util.Locale;

/** The names somebody signs in with, as they are stored: without blanks around them and in lower case. */
final class Login {
    private Login() {}

    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
