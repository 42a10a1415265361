package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Passwords as they are stored: PBKDF2 with HMAC-SHA-512 and 210,000 rounds.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP on password storage</a>
 */
@ApplicationScoped
class Passwords {
    private final Pbkdf2PasswordHash hash;
    private final String nobodys;

    @Inject
    Passwords(Pbkdf2PasswordHash hash) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000"));
        this.hash = hash;
        this.nobodys = hash.generate("nobody has this password".toCharArray());
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Passwords() {
        this.hash = null;
        this.nobodys = null;
    }

    String hashed(String password) {
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    /** Takes as long as {@link #matches} does, so that the time does not tell whether an account is there. */
    void matchNobodys(String password) {
        matches(password, nobodys);
    }
}
