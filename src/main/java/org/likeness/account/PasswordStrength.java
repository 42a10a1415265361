package org.likeness.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Estimates how hard a password is to guess, and why. A page shows this while a password is typed; {@link NewPassword} and
 * {@link PersonalPassword} alone decide which passwords are refused.
 *
 * @see <a href="https://github.com/nulab/zxcvbn4j">zxcvbn4j</a>
 */
@Singleton
public class PasswordStrength {
    /** The work grows with the square of the length; a password of this length is strong unless it repeats itself. */
    private static final int MAX_EXAMINED = 48;

    /** Returns each key as its own text: the texts are in our bundles. */
    private static final ResourceBundle KEYS = new ResourceBundle() {
        @Override
        protected Object handleGetObject(String key) {
            return key;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    };

    /** A holder class: the dictionaries are loaded when the first password is estimated. */
    private static final class Loaded {
        static final Zxcvbn ZXCVBN = new Zxcvbn();
    }

    /**
     * An estimate.
     *
     * @param score 0 (guessed at once) to 4 (not guessed in years)
     * @param warning the key of a text that says what is easy to guess; empty if nothing is
     */
    public record Estimate(int score, String warning) {}

    /** @param names email, username and nickname, which are easy to guess */
    public Estimate of(String password, List<String> names) {
        String start = password.substring(0, Math.min(password.length(), MAX_EXAMINED));
        var strength = Loaded.ZXCVBN.measure(start, names);
        return new Estimate(
                strength.getScore(),
                strength.getFeedback().withResourceBundle(KEYS).getWarning());
    }
}
