package org.likeness.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The member who sends the request, if somebody is signed in and both their device and their account still exist. */
@RequestScoped
@Named("me")
public class CurrentMember {
    private final SecurityContext security;
    private final Devices devices;
    private @Nullable SignedIn signedIn;
    private boolean signedOut;

    @Inject
    CurrentMember(SecurityContext security, Devices devices) {
        this.security = security;
        this.devices = devices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    CurrentMember() {
        this(null, null);
    }

    /** Looked up once per request. Somebody who signs in during a request counts from the next one. */
    public Optional<Account> find() {
        return signedIn().map(SignedIn::account);
    }

    /** The device with which the member sends the request. */
    public Optional<SignedIn> signedIn() {
        if (signedIn == null) {
            Optional.ofNullable(security.getCallerPrincipal()).ifPresent(this::identify);
        }
        return Optional.ofNullable(signedIn);
    }

    /** Looks up the device that a session names; empty if it was signed out. Servers use principals with other names for visitors. */
    public Optional<SignedIn> identify(Principal principal) {
        signedIn = devices.find(principal.getName()).orElse(null);
        signedOut = signedIn == null;
        return Optional.ofNullable(signedIn);
    }

    /** Whether the session names a device that was signed out. */
    public boolean isSignedOut() {
        return signedOut;
    }

    /** Whether the member's account was deleted, or their device signed out, by another request since this one began. */
    public boolean isGone() {
        return signedIn != null && devices.find(signedIn.device().getId()).isEmpty();
    }

    /** The member, on pages for members only. */
    public Account require() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The member, if this is their username, in any spelling. */
    public Optional<Account> named(String username) {
        return find().filter(account -> account.getUsername().equals(Accounts.normalized(username)));
    }

    /** For pages: null for visitors. */
    public @Nullable Account getAccount() {
        return find().orElse(null);
    }
}
