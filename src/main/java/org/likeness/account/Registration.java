package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import org.likeness.account.AccountException.Reason;
import org.likeness.config.Settings;

/** Creates accounts. */
@Singleton
public class Registration {
    private final Accounts accounts;
    private final AccountRows rows;
    private final EmailLinks links;
    private final Passwords passwords;
    private final boolean confirmationRequired;
    private final Clock clock;

    @Inject
    Registration(
            Accounts accounts,
            AccountRows rows,
            EmailLinks links,
            Passwords passwords,
            Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.links = links;
        this.passwords = passwords;
        this.confirmationRequired = settings.accounts().isConfirmationRequired();
        this.clock = clock;
    }

    /**
     * Creates an account. Safe if several visitors try to get the same names at the same time. Where emails are confirmed, anybody can
     * register with any email, and only its owner learns by mail whether there is another account with it.
     *
     * @param origin of the message with the link to confirm the email; its language becomes the member's
     * @return the id of the account
     * @throws AccountException if the email is too long in the form in which it is stored or, where emails are not confirmed, is taken; if
     *     the username is or was taken; or if the password is one of the other values
     */
    public long register(String email, String username, String nickname, String password, MailOrigin origin)
            throws AccountException {
        String storedEmail = Accounts.normalized(email);
        String storedUsername = Accounts.normalized(username);
        if (storedEmail.length() > EmailAddress.MAX_STORED) {
            throw new AccountException(Reason.EMAIL_TOO_LONG, null);
        }
        if (PersonalPassword.isOneOf(password, email, storedEmail, storedUsername, nickname)) {
            throw new AccountException(Reason.PASSWORD_IS_NAME, null);
        }
        var account = new Account(
                storedEmail,
                storedUsername,
                VisibleText.tidied(nickname),
                passwords.hash(password),
                origin.language(),
                clock.instant());
        try {
            add(account, storedEmail, origin);
        } catch (PersistenceException e) {
            throw new AccountException(taken(storedEmail, storedUsername).orElseThrow(() -> e), e);
        }
        return account.getId();
    }

    private void add(Account account, String email, MailOrigin origin) {
        if (confirmationRequired) {
            links.register(account, email, origin);
        } else {
            account.confirm(email);
            rows.add(account);
        }
    }

    /** Whether the account with this username has this email, in any spelling. */
    public boolean isRegistered(String username, String email) {
        return accounts.byUsername(username)
                .filter(account -> Accounts.normalized(email).equals(account.getEmail()))
                .isPresent();
    }

    private Optional<Reason> taken(String email, String username) {
        if (!confirmationRequired && accounts.byConfirmedEmail(email).isPresent()) {
            return Optional.of(Reason.EMAIL_TAKEN);
        }
        return rows.isIssued(username) ? Optional.of(Reason.USERNAME_TAKEN) : Optional.empty();
    }
}
