package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows members by e-mail or username, and their password. The principal's name is the account's id. */
@ApplicationScoped
public class MemberIdentityStore implements IdentityStore {
    /** The role of everybody who has an account. */
    static final Set<String> ROLES = Set.of("member");

    private final Accounts accounts;
    private final Passwords passwords;

    @Inject
    MemberIdentityStore(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    MemberIdentityStore() {
        this(null, null);
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential login)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String password = login.getPasswordAsString();
        var account = accounts.byLogin(login.getCaller());
        if (account.isEmpty()) {
            passwords.matchNobodys(password);
            return CredentialValidationResult.INVALID_RESULT;
        }
        return passwords.matches(password, account.get().getPasswordHash())
                ? signedIn(account.get().getId())
                : CredentialValidationResult.INVALID_RESULT;
    }

    static CredentialValidationResult signedIn(long accountId) {
        return new CredentialValidationResult(Long.toString(accountId), ROLES);
    }
}
