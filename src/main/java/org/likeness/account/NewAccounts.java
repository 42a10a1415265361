package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.likeness.config.Settings;

/** Inserts new accounts, in the transaction that uses their invitation. */
@ApplicationScoped
@Transactional
class NewAccounts {
    private final AccountRows rows;
    private final EmailLinks links;
    private final Invitations invitations;
    private final Roles roles;
    private final RegistrationMode mode;
    private final boolean confirmationRequired;

    @Inject
    NewAccounts(
            AccountRows rows,
            EmailLinks links,
            Invitations invitations,
            Roles roles,
            RegistrationMode mode,
            Settings settings) {
        this.rows = rows;
        this.links = links;
        this.invitations = invitations;
        this.roles = roles;
        this.mode = mode;
        this.confirmationRequired = settings.accounts().isConfirmationRequired();
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    NewAccounts() {
        this.rows = null;
        this.links = null;
        this.invitations = null;
        this.roles = null;
        this.mode = null;
        this.confirmationRequired = false;
    }

    /**
     * Inserts an account, and sends a link to its email where emails have to be confirmed.
     *
     * @param email in the form in which it is stored
     * @param invitation a token, also of the link for the first admin; untrusted; ignored where nobody needs an invitation
     * @return false, and nothing is inserted, if the invitation is needed and not valid
     */
    boolean add(Account account, String email, String invitation, MailOrigin origin) {
        if (mode.isByInvitation() && !invitations.use(invitation) && !roles.isFirstAdminLink(invitation)) {
            return false;
        }
        if (confirmationRequired) {
            links.register(account, email, origin);
        } else {
            account.confirm(email);
            rows.add(account);
        }
        return true;
    }
}
