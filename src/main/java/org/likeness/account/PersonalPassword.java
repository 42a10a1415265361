package org.likeness.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.likeness.account.AccountException.Reason;

/** Recognizes passwords that are one of the member's own names, which attackers try first. Ignores case and blanks. */
final class PersonalPassword {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private PersonalPassword() {}

    /** Whether the password is one of these names, or the part of one before the @. */
    static boolean isOneOf(String password, String... names) {
        String folded = folded(password);
        return Stream.of(names)
                .map(PersonalPassword::folded)
                .anyMatch(name -> name.equals(folded) || name.startsWith(folded + "@"));
    }

    /** @throws AccountException if the password is one of the member's names */
    static void refuse(String password, Account account) throws AccountException {
        String email = Objects.requireNonNullElse(account.getEmail(), "");
        if (isOneOf(password, email, account.getUsername(), account.getNickname())) {
            throw new AccountException(Reason.PASSWORD_IS_NAME, null);
        }
    }

    private static String folded(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
