package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes passwords: PBKDF2 with HMAC-SHA-512 and 210,000 iterations.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP on password storage</a>
 */
@Singleton
class Passwords {
    private final Pbkdf2PasswordHash hash;
    private final String dummy;

    @Inject
    Passwords(Pbkdf2PasswordHash hash) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000"));
        this.hash = hash;
        this.dummy = hash("nobody has this password");
    }

    final String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    boolean matches(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    /** Takes as long as {@link #matches}, so that the time does not reveal whether an account exists. */
    void matchDummy(String password) {
        matches(password, dummy);
    }
}
