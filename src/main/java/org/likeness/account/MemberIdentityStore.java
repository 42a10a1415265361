package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Authenticates members by email or username, and password. The result names the account; the principal of a session names a device. */
@Singleton
public class MemberIdentityStore implements IdentityStore {
    private final Accounts accounts;
    private final Passwords passwords;

    @Inject
    MemberIdentityStore(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential login)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String password = login.getPasswordAsString();
        var account = accounts.byLogin(login.getCaller());
        if (account.isEmpty()) {
            passwords.matchDummy(password);
            return CredentialValidationResult.INVALID_RESULT;
        }
        return passwords.matches(password, account.get().getPasswordHash())
                ? new CredentialValidationResult(new CheckedPassword(account.get()))
                : CredentialValidationResult.INVALID_RESULT;
    }

    /** The result for a member who is authenticated, by whatever means. */
    public static CredentialValidationResult signedIn(NewSignIn signIn) {
        return new CredentialValidationResult(signIn.deviceId(), signIn.groups());
    }
}
