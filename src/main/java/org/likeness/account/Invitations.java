package org.likeness.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invitations to register. A token has 256 random bits. */
@ApplicationScoped
public class Invitations {
    /** The most people who can register with one invitation. */
    public static final int MAX_USES = 1_000;

    /** The longest time that an invitation is valid. */
    public static final Duration MAX_TIME = Duration.ofDays(365);

    /** The most characters of a note. */
    public static final int MAX_NOTE = 200;

    @PersistenceContext
    private EntityManager entityManager;

    private final Accounts accounts;
    private final Clock clock;

    @Inject
    Invitations(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Invitations() {
        this(null, null);
    }

    /**
     * Makes an invitation.
     *
     * @param by the account that makes it
     * @param uses how many people can register with it, 1 to {@link #MAX_USES}
     * @param until when it expires: in the future, at most {@link #MAX_TIME} from now
     * @param note for those who see the list of invitations, at most {@link #MAX_NOTE} characters; may be empty
     * @return the token of the link {@code /register?invitation=}, which nobody can find out later
     * @throws IllegalArgumentException if a value is outside of its limits
     * @throws AccountGoneException if the account has been deleted
     */
    @Transactional
    public String create(long by, int uses, Instant until, String note) {
        Instant now = clock.instant();
        String tidied = VisibleText.tidied(note);
        require(uses >= 1 && uses <= MAX_USES, "uses must be 1 to " + MAX_USES + ", was " + uses);
        require(
                until.isAfter(now) && !until.isAfter(now.plus(MAX_TIME)),
                "until must be within " + MAX_TIME.toDays() + " days from now, was " + until);
        require(
                tidied.length() <= MAX_NOTE && VisibleText.isPlainLine(note),
                "note must be a line of at most " + MAX_NOTE + " characters");
        accounts.lock(by);
        String token = RandomToken.create();
        entityManager.persist(new Invitation(RandomToken.hash(token), by, uses, now, until, tidied));
        return token;
    }

    private static void require(boolean valid, String message) {
        if (!valid) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * A page of invitations, newest first, including those that are not valid any more.
     *
     * @param before the last id of the previous page: only invitations with a smaller id are returned
     * @param limit the size of the page
     */
    public List<Invitation> newest(long before, int limit) {
        return entityManager
                .createNamedQuery("Invitation.newest", Invitation.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Ends an invitation. People who have registered with it stay members.
     *
     * @return whether it was valid until now
     */
    @Transactional
    public boolean revoke(long id) {
        var invitation = entityManager.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        boolean valid = invitation != null && invitation.isValid(now);
        if (valid) {
            invitation.revoke(now);
        }
        return valid;
    }

    /**
     * Whether somebody could register with an invitation now.
     *
     * @param token untrusted
     */
    public boolean isValid(String token) {
        return find(token, LockModeType.NONE).isPresent();
    }

    /**
     * Counts a registration, and locks the invitation until the transaction ends, so that others who register with it have to wait.
     *
     * @param token untrusted
     * @return whether the invitation was valid
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(String token) {
        var invitation = find(token, LockModeType.PESSIMISTIC_WRITE);
        invitation.ifPresent(Invitation::use);
        return invitation.isPresent();
    }

    private Optional<Invitation> find(String token, LockModeType lock) {
        return RandomToken.isWellFormed(token)
                ? entityManager
                        .createNamedQuery("Invitation.byHash", Invitation.class)
                        .setParameter("hash", RandomToken.hash(token))
                        .setLockMode(lock)
                        .getResultStream()
                        .findFirst()
                        .filter(found -> found.isValid(clock.instant()))
                : Optional.empty();
    }
}
