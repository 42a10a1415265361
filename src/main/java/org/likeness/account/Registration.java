package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import org.likeness.account.RegistrationException.Reason;

/** A visitor becomes a member. */
@ApplicationScoped
public class Registration {
    private final Accounts accounts;
    private final AccountRows rows;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    Registration(Accounts accounts, AccountRows rows, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Registration() {
        this(null, null, null, null);
    }

    /**
     * Keeps a new account, however many others try for the same names at the same time.
     *
     * @throws RegistrationException when the e-mail or the username is somebody's already, in any case, or when the e-mail is too
     *     long in lower case, in which some letters are two
     */
    public void register(String email, String username, String nickname, String password) throws RegistrationException {
        if (Login.normalised(email).length() > Login.LONGEST_EMAIL) {
            throw new RegistrationException(Reason.EMAIL_TOO_LONG, null);
        }
        var account = new Account(
                Login.normalised(email),
                Login.normalised(username),
                nickname.strip(),
                passwords.hashed(password),
                clock.instant());
        try {
            rows.add(account);
        } catch (PersistenceException e) {
            throw new RegistrationException(reason(account, e), e);
        }
    }

    private Reason reason(Account refused, PersistenceException e) {
        if (accounts.byEmail(refused.getEmail()).isPresent()) {
            return Reason.EMAIL_TAKEN;
        }
        if (accounts.byUsername(refused.getUsername()).isPresent()) {
            return Reason.USERNAME_TAKEN;
        }
        throw e;
    }
}
