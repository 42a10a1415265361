package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.account.OneTimeLink.Kind;
import org.likeness.config.Settings;

/**
 * Who is a moderator or an admin. A session has the roles of its sign-in, so a member whose role changes is signed out everywhere.
 *
 * <p>The first admin is whoever uses the link in the log, or who confirms an email that the operator lists.
 */
@ApplicationScoped
@Transactional
public class Roles {
    static final Set<Kind> FIRST_ADMIN = Set.of(Kind.FIRST_ADMIN);

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final EmailHashes hashes;
    private final Set<String> adminEmails;
    private final Event<SignedOutEverywhere> signedOut;
    private final Event<RoleChanged> changed;

    @Inject
    Roles(
            Accounts accounts,
            OneTimeLinks links,
            EmailHashes hashes,
            Settings settings,
            Event<SignedOutEverywhere> signedOut,
            Event<RoleChanged> changed) {
        this.accounts = accounts;
        this.links = links;
        this.hashes = hashes;
        this.adminEmails = settings.accounts().isConfirmationRequired()
                ? settings.accounts().admins().stream()
                        .map(Accounts::normalized)
                        .collect(Collectors.toSet())
                : Set.of(); // anybody could register with them
        this.signedOut = signedOut;
        this.changed = changed;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Roles() {
        this.accounts = null;
        this.links = null;
        this.hashes = null;
        this.adminEmails = null;
        this.signedOut = null;
        this.changed = null;
    }

    /**
     * Gives a member another role, or none.
     *
     * @param account locked
     * @param admins at least all admins, locked
     * @throws LastAdminException if no admin would be left
     */
    public void change(Account account, Optional<Role> role, Collection<Account> admins) {
        if (role.equals(account.role())) {
            return;
        }
        if (role.isEmpty() || role.get() != Role.ADMIN) {
            LastAdminException.throwIfNoneIsLeft(account, admins);
        }
        account.setRole(role.orElse(null));
        signedOut.fire(new SignedOutEverywhere(account.getId()));
    }

    /** Whether somebody can look after the site. */
    private boolean hasAdmin() {
        return !entityManager
                .createNamedQuery("Account.admins", Account.class)
                .setParameter("admin", Role.ADMIN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Makes the owners of the emails in {@code likeness.admins} admins. If there is none then, issues a link for the first one.
     *
     * @return the token of that link
     */
    public Optional<String> prepareFirstAdmin() {
        for (String email : adminEmails) {
            accounts.byConfirmedEmail(email)
                    .filter(account -> !account.isBlocked())
                    .ifPresent(account -> makeAdmin(accounts.lock(account.getId())));
        }
        return hasAdmin() ? Optional.empty() : links.issue(Kind.FIRST_ADMIN, null, null);
    }

    void adminConfirmed(@Observes EmailConfirmed event) {
        var account = event.account();
        if (account.confirmedEmail().filter(adminEmails::contains).isPresent()) {
            makeAdmin(account);
        }
    }

    /**
     * Whether a link makes somebody an admin.
     *
     * @param token untrusted
     */
    public boolean isFirstAdminLink(String token) {
        return links.find(token, FIRST_ADMIN).isPresent() && !hasAdmin();
    }

    /**
     * Makes a member the first admin.
     *
     * @param token untrusted
     * @return false if the link is not valid, or somebody else was faster
     */
    public boolean becomeFirstAdmin(long accountId, String token) {
        var link = links.find(token, FIRST_ADMIN);
        var account = accounts.lockWithAdmins(Set.of(accountId)).get(accountId);
        if (link.isEmpty() || account == null || !mayBeAdmin(account) || hasAdmin() || !links.take(link.get())) {
            return false;
        }
        makeAdmin(account);
        return true;
    }

    /** Whether a member may be an admin: nobody else can claim their email, and they can sign in. */
    public static boolean mayBeAdmin(Account account) {
        return account.isConfirmed() && !account.isBlocked();
    }

    private void makeAdmin(Account account) {
        if (account.isWaiting()) {
            account.approve();
            hashes.publish(account);
        }
        var before = account.role();
        change(account, Optional.of(Role.ADMIN), Set.of());
        if (!Objects.equals(before, account.role())) {
            changed.fire(new RoleChanged(account, account.role()));
        }
    }
}
