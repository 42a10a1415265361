package org.likeness.admin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.likeness.config.Settings;
import org.likeness.database.DatabaseInfo;

/** Counts and sizes for the operator. They are at most a minute old, because counting takes long on a large site. */
@Singleton
public class SiteFacts {
    private static final Logger LOG = System.getLogger(SiteFacts.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** How many days the numbers of new members go back. */
    public static final int DAYS = 30;

    /**
     * How many there are.
     *
     * @param confirmed accounts that own an email
     * @param waiting posts and comments that a moderator has to approve
     * @param pictureBytes the size of all portraits
     * @param freeBytes what is left on the disk of the data folder; empty if unknown
     * @param newMembers how many registered on each of the last {@value #DAYS} days in UTC, today last
     */
    public record Counts(
            long accounts,
            long confirmed,
            long blocked,
            long portraits,
            long posts,
            long comments,
            long waiting,
            long pictureBytes,
            DatabaseInfo.Info database,
            OptionalLong freeBytes,
            List<Long> newMembers) {}

    @PersistenceContext
    private EntityManager entityManager;

    private final DatabaseInfo database;
    private final Path data;
    private final Clock clock;
    private final LoadingCache<String, Counts> counts =
            Caffeine.newBuilder().expireAfterWrite(KEPT).executor(Runnable::run).build(key -> count());

    @Inject
    SiteFacts(DatabaseInfo database, Settings settings, Clock clock) {
        this.database = database;
        this.data = settings.data();
        this.clock = clock;
    }

    public Counts counts() {
        return counts.get("");
    }

    private Counts count() {
        return new Counts(
                number("select count(a) from Account a"),
                number("select count(a) from Account a where a.confirmedEmail is not null"),
                number("select count(a) from Account a where a.blocked is not null"),
                number("select count(p) from Portrait p"),
                number("select count(p) from Post p"),
                number("select count(c) from Comment c"),
                number("select count(p) from Post p where p.waiting = true")
                        + number("select count(c) from Comment c where c.waiting = true"),
                number("select sum(p.stored.bytes) from Portrait p"),
                database.get(),
                freeBytes(),
                newMembers());
    }

    private long number(String query) {
        Long number = entityManager.createQuery(query, Long.class).getSingleResult();
        return number == null ? 0 : number;
    }

    private OptionalLong freeBytes() {
        try {
            return OptionalLong.of(Files.getFileStore(data).getUsableSpace());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the free space of " + data + " is unknown", e);
            return OptionalLong.empty();
        }
    }

    private List<Long> newMembers() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(day -> today.minusDays(DAYS - day))
                .map(day -> entityManager
                        .createQuery(
                                "select count(a) from Account a where a.created >= :from and a.created < :to",
                                Long.class)
                        .setParameter("from", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                        .setParameter("to", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .toList();
    }
}
