package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
    private final Roles roles;
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
            Roles roles,
            Passwords passwords,
            Settings settings,
            Clock clock) {
        this.accounts = accounts;
        this.rows = rows;
        this.newAccounts = newAccounts;
        this.domains = domains;
        this.names = names;
        this.roles = roles;
        this.passwords = passwords;
        this.settings = settings.accounts();
        this.clock = clock;
    }

    /**
     * Creates an account, which waits if accounts need approval. Safe if several visitors try to get the same names at the same time.
     * Where emails are confirmed, anybody can register with any email, and only its owner learns by mail whether there is another account
     * with it. With the token of the link for the first admin as invitation, whoever runs the site can always register.
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
        if (settings.registration() == AccountSettings.Admission.CLOSED
                && !roles.isFirstAdminLink(applicant.invitation())) {
            throw new AccountException(Reason.CLOSED, null);
        }
        var mistakes = mistakes(applicant, email, username);
        if (!mistakes.isEmpty()) {
            throw mistakes.get(0);
        }
    }

    /**
     * Everything in a form that {@link #register} would refuse, also a taken username, so that visitors see all their mistakes at once.
     * Never tells whether somebody has registered the email. Fields that are still empty are no mistakes.
     */
    public List<AccountException> mistakes(Applicant applicant) {
        String username = Accounts.normalized(applicant.username());
        var mistakes = mistakes(applicant, Accounts.normalized(applicant.email()), username);
        if (!username.isEmpty() && rows.isIssued(username)) {
            mistakes.add(new AccountException(Reason.USERNAME_TAKEN, null));
        }
        return mistakes;
    }

    private List<AccountException> mistakes(Applicant applicant, String email, String username) {
        var mistakes = new ArrayList<AccountException>();
        if (email.length() > EmailAddress.MAX_STORED) {
            mistakes.add(new AccountException(Reason.EMAIL_TOO_LONG, null));
        } else if (!email.isEmpty()) {
            domains.refuse(email).ifPresent(mistakes::add);
        }
        if (!applicant.password().isEmpty()
                && PersonalPassword.isOneOf(
                        applicant.password(), applicant.email(), email, username, applicant.nickname())) {
            mistakes.add(new AccountException(Reason.PASSWORD_IS_NAME, null));
        }
        Optional<Reason> refused = username.isEmpty() ? Optional.empty() : names.refuseUsername(username);
        refused.ifPresent(reason -> mistakes.add(new AccountException(reason, null)));
        String nickname = applicant.nickname();
        refused = nickname.isEmpty() ? Optional.empty() : names.refuseNickname(nickname, null);
        refused.ifPresent(reason -> mistakes.add(new AccountException(reason, null)));
        return mistakes;
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
