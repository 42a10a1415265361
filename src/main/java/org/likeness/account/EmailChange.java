package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.likeness.account.AccountException.Reason;
import org.likeness.config.Settings;

/** Changes a member's email, with which they sign in and, if they allow it, are found. */
@Singleton
public class EmailChange {
    private final Accounts accounts;
    private final AccountRows rows;
    private final OneTimeLinks oneTimeLinks;
    private final EmailLinks links;
    private final EmailDomains domains;
    private final PasswordConfirmation confirmation;
    private final boolean confirmationRequired;

    @Inject
    EmailChange(
            Accounts accounts,
            AccountRows rows,
            OneTimeLinks oneTimeLinks,
            EmailLinks links,
            EmailDomains domains,
            PasswordConfirmation confirmation,
            Settings settings) {
        this.accounts = accounts;
        this.rows = rows;
        this.oneTimeLinks = oneTimeLinks;
        this.links = links;
        this.domains = domains;
        this.confirmation = confirmation;
        this.confirmationRequired = settings.accounts().isConfirmationRequired();
    }

    /**
     * Changes the email, or sends a link to it that does so. Safe if several members try to get the same one at the same time.
     *
     * @return whether the email has to be confirmed first
     * @throws AccountException if the password is wrong or the same as the email, or if the email is too long in the form in which it is
     *     stored, has a domain that is not allowed or, where emails are not confirmed, is taken
     */
    public boolean change(long accountId, String password, String email, MailOrigin origin) throws AccountException {
        confirmation.require(accountId, password);
        String normalized = Accounts.normalized(email);
        if (normalized.length() > EmailAddress.MAX_STORED) {
            throw new AccountException(Reason.EMAIL_TOO_LONG, null);
        }
        domains.require(normalized);
        if (PersonalPassword.isOneOf(password, email, normalized)) {
            throw new AccountException(Reason.EMAIL_IS_PASSWORD, null);
        }
        if (confirmationRequired) {
            links.requestChange(accountId, normalized, origin);
        } else {
            changeNow(accountId, normalized);
        }
        return confirmationRequired;
    }

    private void changeNow(long accountId, String email) throws AccountException {
        try {
            rows.confirmEmail(accountId, email);
        } catch (PersistenceException e) {
            if (accounts.byConfirmedEmail(email).isEmpty()) {
                throw e;
            }
            throw new AccountException(Reason.EMAIL_TAKEN, e);
        }
    }

    /**
     * Finds out which email a link would give back, without using it.
     *
     * @param token untrusted
     * @return with an international domain in Unicode; empty if the link is not valid, or no longer
     */
    public Optional<String> formerEmail(String token) {
        return link(token).flatMap(OneTimeLink::email).map(email -> new EmailAddress(email).toUnicode());
    }

    /**
     * Gives an account its former email back, and ends all its sign-ins.
     *
     * @param token untrusted
     * @return a token of {@link PasswordReset}; empty if the link was not valid
     */
    public Optional<String> restore(String token) {
        try {
            return link(token).flatMap(links::restore);
        } catch (AccountGoneException e) {
            return Optional.empty(); // deleted in the meantime
        }
    }

    private Optional<OneTimeLink> link(String token) {
        return oneTimeLinks.find(token, EmailLinks.RESTORING);
    }
}
