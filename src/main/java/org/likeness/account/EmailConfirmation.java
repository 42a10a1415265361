package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** Lets members confirm an email by a link that they get by mail. An email belongs to the account that confirms it. */
@Singleton
public class EmailConfirmation {
    /**
     * What a link would confirm.
     *
     * @param email with an international domain in Unicode
     */
    public record Pending(String email, String username) {}

    private final Accounts accounts;
    private final OneTimeLinks oneTimeLinks;
    private final EmailLinks links;

    @Inject
    EmailConfirmation(Accounts accounts, OneTimeLinks oneTimeLinks, EmailLinks links) {
        this.accounts = accounts;
        this.oneTimeLinks = oneTimeLinks;
        this.links = links;
    }

    /** Sends the link of a new account again. */
    public void sendAgain(long accountId, MailOrigin origin) {
        links.sendAgain(accountId, origin);
    }

    /**
     * Finds out what a link would confirm, without using it.
     *
     * @param token untrusted
     * @return empty if the link is not valid, or no longer
     */
    public Optional<Pending> find(String token) {
        return oneTimeLinks.find(token, EmailLinks.CONFIRMING).flatMap(this::pending);
    }

    private Optional<Pending> pending(OneTimeLink link) {
        String email = link.email().orElseThrow();
        return link.accountId()
                .flatMap(accounts::find)
                .map(account -> new Pending(new EmailAddress(email).toUnicode(), account.getUsername()));
    }

    /**
     * Makes the account of a link the owner of the link's email.
     *
     * @param token untrusted
     * @return whether the link was valid and nobody else owns the email
     */
    public boolean confirm(String token, MailOrigin origin) {
        var link = oneTimeLinks.find(token, EmailLinks.CONFIRMING);
        try {
            return link.isPresent() && links.confirm(link.get(), origin);
        } catch (AccountGoneException e) {
            return false; // deleted in the meantime
        } catch (PersistenceException e) {
            if (link.flatMap(OneTimeLink::email)
                    .flatMap(accounts::byConfirmedEmail)
                    .isEmpty()) {
                throw e;
            }
            return false; // somebody else confirmed it at the same time
        }
    }
}
