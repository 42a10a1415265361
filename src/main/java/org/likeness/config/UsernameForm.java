package org.likeness.config;

import java.util.regex.Pattern;

/** The form of a username, as members choose it and as the setting {@code moderators} lists it. */
public final class UsernameForm {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{1,29}");

    private UsernameForm() {}

    /** Whether a text is 2 to 30 characters of {@code a-z 0-9 . _ -} and begins with a letter or digit. */
    public static boolean matches(String text) {
        return FORM.matcher(text).matches();
    }
}
