package org.likeness.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The member who asks, if somebody is signed in and the account is still there. */
@RequestScoped
@Named("me")
public class CurrentMember {
    private final SecurityContext security;
    private final Accounts accounts;
    private @Nullable Account found;

    @Inject
    CurrentMember(SecurityContext security, Accounts accounts) {
        this.security = security;
        this.accounts = accounts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CurrentMember() {
        this(null, null);
    }

    /** Asked once a request. Who signs in during a request is seen from the next one on. */
    public Optional<Account> find() {
        if (found == null) {
            found = id().flatMap(accounts::find).orElse(null);
        }
        return Optional.ofNullable(found);
    }

    /** Whether somebody was signed in when this request began whose account has gone meanwhile, by another request of theirs. */
    public boolean isGone() {
        return found != null && accounts.find(found.getId()).isEmpty();
    }

    /** Of a page that is for members only. */
    public Account require() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** A principal whose name is no number is the server's way to say that nobody is signed in. */
    private Optional<Long> id() {
        return Optional.ofNullable(security.getCallerPrincipal())
                .map(Principal::getName)
                .filter(name -> name.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** For pages: null where nobody is signed in. */
    public @Nullable Account getAccount() {
        return find().orElse(null);
    }
}
