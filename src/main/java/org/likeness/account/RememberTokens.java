package org.likeness.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.RememberMeIdentityStore;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.likeness.config.Settings;

/** Keeps members signed in across sessions by a token of 256 random bits, of which only the hash is stored. */
@ApplicationScoped
@Transactional
public class RememberTokens implements RememberMeIdentityStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    @PersistenceContext
    private EntityManager entityManager;

    private final Settings settings;
    private final Clock clock;

    @Inject
    RememberTokens(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RememberTokens() {
        this(null, null);
    }

    @Override
    public CredentialValidationResult validate(RememberMeCredential credential) {
        var token = entityManager.find(RememberToken.class, hash(credential.getToken()));
        return token != null && token.validAt(clock.instant())
                ? MemberIdentityStore.signedIn(token.accountId())
                : CredentialValidationResult.INVALID_RESULT;
    }

    @Override
    public String generateLoginToken(CallerPrincipal caller, Set<String> groups) {
        var now = clock.instant();
        entityManager
                .createNamedQuery("RememberToken.deleteExpired")
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        entityManager.persist(
                new RememberToken(hash(token), Long.parseLong(caller.getName()), now.plus(settings.rememberMe())));
        return token;
    }

    @Override
    public void removeLoginToken(String token) {
        var stored = entityManager.find(RememberToken.class, hash(token));
        if (stored != null) {
            entityManager.remove(stored);
        }
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to know SHA-256", e);
        }
    }
}
