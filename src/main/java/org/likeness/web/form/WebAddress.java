package org.likeness.web.form;

import java.util.regex.Pattern;

/** Addresses of websites as people type them. */
public final class WebAddress {
    /** A domain and what may follow it. Anything with a scheme, an @ or a space is not one. */
    private static final Pattern WITHOUT_SCHEME =
            Pattern.compile("[\\p{L}\\p{N}-]++(\\.[\\p{L}\\p{N}-]++)++(:\\d++)?+([/?#]\\S*+)?+");

    private WebAddress() {}

    /** The address, with {@code https://} before it if it begins with a domain. */
    public static String completed(String typed) {
        String address = typed.strip();
        return WITHOUT_SCHEME.matcher(address).matches() ? "https://" + address : address;
    }
}
