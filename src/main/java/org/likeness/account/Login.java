package org.likeness.account;

import org.likeness.gravatar.EmailHash;

/** The names somebody signs in with, as they are stored: without blanks around them and in lower case, as e-mails are hashed. */
final class Login {
    /** Characters of an e-mail, as the database has room for. */
    static final int LONGEST_EMAIL = 254;

    private Login() {}

    static String normalised(String name) {
        return EmailHash.normalised(name);
    }
}
