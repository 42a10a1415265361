package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import org.likeness.account.AccountException.Reason;
import org.likeness.config.AccountSettings;
import org.likeness.config.Settings;

/** Creates accounts. */
@Singleton
public class Registration {
    private final Accounts accounts;
    private final AccountRows rows;
    private final NewAccounts newAccounts;
    private final EmailDomains domains;
    private final NameRules names;
    private final Passwords passwords;
    private final AccountSettings settings;
    private final Clock clock;

    @Inject
    Registration(
            Accounts accounts,
            AccountRows rows,
            NewAccounts newAccounts,
            EmailDomains domains,
            NameRules names,
            Passwords passwords,
            Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.newAccounts = newAccounts;
        this.domains = domains;
        this.names = names;
        this.passwords = passwords;
        this.settings = settings.accounts();
        this.clock = clock;
    }

    /**
     * Creates an account, which waits if accounts need approval. Safe if several visitors try to get the same names at the same time.
     * Where emails are confirmed, anybody can register with any email, and only its owner learns by mail whether there is another account
     * with it.
     *
     * @param origin of the message with the link to confirm the email; its language becomes the member's
     * @return the id of the account
     * @throws AccountException if nobody may register, or nobody without an invitation; if the email is too long in the form in which it
     *     is stored, has a domain that is not allowed or, where emails are not confirmed, is taken; if the username is or was taken; if
     *     a name breaks the rules of the site; or if the password is one of the other values
     */
    public long register(Applicant applicant, MailOrigin origin) throws AccountException {
        String email = Accounts.normalized(applicant.email());
        String username = Accounts.normalized(applicant.username());
        refuse(applicant, email, username);
        var account = new Account(
                email,
                username,
                VisibleText.tidied(applicant.nickname()),
                passwords.hash(applicant.password()),
                origin.language(),
                clock.instant());
        if (settings.registration() == AccountSettings.Admission.APPROVAL) {
            account.awaitApproval(applicant.reason());
        }
        boolean added;
        try {
            added = newAccounts.add(account, email, applicant.invitation(), origin);
        } catch (PersistenceException e) {
            throw new AccountException(taken(email, username).orElseThrow(() -> e), e);
        }
        if (!added) {
            throw new AccountException(Reason.INVITATION_INVALID, null);
        }
        return account.getId();
    }

    private void refuse(Applicant applicant, String email, String username) throws AccountException {
        if (settings.registration() == AccountSettings.Admission.CLOSED) {
            throw new AccountException(Reason.CLOSED, null);
        }
        if (email.length() > EmailAddress.MAX_STORED) {
            throw new AccountException(Reason.EMAIL_TOO_LONG, null);
        }
        domains.require(email);
        if (PersonalPassword.isOneOf(applicant.password(), applicant.email(), email, username, applicant.nickname())) {
            throw new AccountException(Reason.PASSWORD_IS_NAME, null);
        }
        var refusal = names.refuseUsername(username).or(() -> names.refuseNickname(applicant.nickname(), null));
        if (refusal.isPresent()) {
            throw new AccountException(refusal.get(), null);
        }
    }

    /** Whether the account with this username has this email, in any spelling. */
    public boolean isRegistered(String username, String email) {
        return accounts.byUsername(username)
                .filter(account -> Accounts.normalized(email).equals(account.getEmail()))
                .isPresent();
    }

    private Optional<Reason> taken(String email, String username) {
        if (!settings.isConfirmationRequired()
                && accounts.byConfirmedEmail(email).isPresent()) {
            return Optional.of(Reason.EMAIL_TAKEN);
        }
        return rows.isIssued(username) ? Optional.of(Reason.USERNAME_TAKEN) : Optional.empty();
    }
}
