package org.likeness.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.likeness.config.Source;
import org.likeness.gravatar.Rating;
import org.likeness.storage.AtomicFiles;
import org.likeness.storage.PictureId;
import org.likeness.storage.SiteSecret;

/**
 * The cache of remote pictures: all of them on the disk, the recently used ones also in memory.
 *
 * <p>File names are keyed hashes, so that the disk does not contain a list of e-mail hashes. The first half of a name is a hash of the
 * person's id on other servers, so that all pictures of a person can be found. The second half is a hash of the server, the rating and
 * whether the person is a stranger.
 *
 * <p><b>The erasure counter.</b> When a member deletes their account or hides their e-mail, all pictures fetched for it are erased.
 * A fetch that started earlier may still be running then, and would store its picture after the erasure. Waiting for fetches, or
 * cancelling them, would need a list of all that run. Instead, each person has a counter of erasures. A fetch remembers the value when
 * it starts, and {@link #put} stores its picture only if the value is still the same. The lock makes this safe: the counter changes and
 * the files are deleted under the write lock, while {@code put} compares the counter and writes the file under the read lock, so no file
 * can be written between the two. Many pictures can be stored at the same time. A counter is dropped an hour after the last erasure, which
 * is longer than any fetch takes, including the time in the queue; a person who was not erased lately has the value 0.
 */
final class CachedPictures {
    private static final Logger LOG = System.getLogger(CachedPictures.class.getName());
    private static final Duration TTL = Duration.ofDays(30);
    private static final Duration MAX_FETCH_TIME = Duration.ofHours(1);
    private static final Duration UNFINISHED_TTL = Duration.ofHours(1);
    private static final long MEMORY_BYTES = 8 << 20;
    private static final int ENTRY_OVERHEAD_BYTES = 1_000;

    /** Then the file is read again: another node may have erased it. */
    private static final Duration MEMORY_TTL = Duration.ofMinutes(5);

    private static final int HALF_NAME_BYTES = 8;

    private final AtomicFiles files;
    private final DiskQuota quota;
    private final byte[] nameKey;
    private final Clock clock;
    private final Cache<PictureId, CachedPicture> memory = Caffeine.newBuilder()
            .maximumWeight(MEMORY_BYTES)
            .weigher((PictureId name, CachedPicture picture) -> weight(picture))
            .expireAfterWrite(MEMORY_TTL)
            .executor(Runnable::run)
            .build();

    private final ReadWriteLock erasing = new ReentrantReadWriteLock();

    /** The erasure counters, by the first half of the person's file names. */
    private final Cache<String, Integer> erasures = Caffeine.newBuilder()
            .expireAfterWrite(MAX_FETCH_TIME)
            .executor(Runnable::run)
            .build();

    CachedPictures(AtomicFiles files, DiskQuota quota, SiteSecret secret, Clock clock) {
        this.files = files;
        this.quota = quota;
        this.nameKey = secret.key("names of files");
        this.clock = clock;
    }

    /** The name under which a picture is cached. */
    PictureId name(RemoteId id, Rating highest) {
        String rating = id.source() == Source.GRAVATAR ? highest.word() : ""; // the other sources have no ratings
        String server = id.federated().map(Object::toString).orElse("");
        return new PictureId(personDigits(id.value())
                + halfName(String.join(
                        " ",
                        id.stranger() ? "stranger" : "picture",
                        id.value(),
                        id.source().word(),
                        rating,
                        server)));
    }

    private String personDigits(String id) {
        return halfName("person " + id);
    }

    private static String personDigits(PictureId name) {
        return name.hex().substring(0, 2 * HALF_NAME_BYTES);
    }

    private String halfName(String text) {
        byte[] hash = SiteSecret.hmac(nameKey, text.getBytes(UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, HALF_NAME_BYTES));
    }

    /** The picture of that name, if it was fetched in the last 30 days. */
    Optional<CachedPicture> find(PictureId name) {
        var picture = memory.getIfPresent(name);
        return (picture == null ? read(name) : Optional.of(picture)).filter(this::isUsable);
    }

    private Optional<CachedPicture> read(PictureId name) {
        erasing.readLock().lock();
        try {
            var picture = files.read(name).flatMap(file -> CachedPictureFile.parse(name, file));
            picture.ifPresent(found -> memory.put(name, found));
            return picture;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot read cached picture " + name.hex(), e);
            return Optional.empty();
        } finally {
            erasing.readLock().unlock();
        }
    }

    private boolean isUsable(CachedPicture picture) {
        return clock.instant().isBefore(picture.fetched().plus(TTL));
    }

    /** The erasure counter of the person in a picture; to be read before the picture is fetched. */
    int erasures(PictureId name) {
        var count = erasures.getIfPresent(personDigits(name));
        return count == null ? 0 : count;
    }

    /**
     * Caches a picture; only in memory if the disk is full.
     *
     * @param erasuresBefore the erasure counter before the picture was fetched
     * @return false if the person was erased since then
     */
    boolean put(CachedPicture picture, int erasuresBefore) {
        PictureId name = picture.id();
        erasing.readLock().lock();
        try {
            if (erasuresBefore != erasures(name)) {
                return false;
            }
            memory.put(name, picture);
            byte[] file = CachedPictureFile.of(picture);
            if (quota.makeRoom(file.length)) {
                files.write(name, file, picture.fetched());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot write a cached picture to the disk", e);
        } finally {
            erasing.readLock().unlock();
        }
        return true;
    }

    /** Deletes a picture that the other server no longer has. */
    void delete(PictureId name) {
        memory.invalidate(name);
        try {
            files.delete(name);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot delete cached picture " + name.hex() + ", it expires within 30 days", e);
        }
    }

    /** Erases all pictures of a person; running fetches do not store theirs. */
    void erase(String personId) {
        String digits = personDigits(personId);
        erasing.writeLock().lock();
        try {
            erasures.asMap().merge(digits, 1, Integer::sum);
            memory.asMap().keySet().removeIf(name -> name.hex().startsWith(digits));
            for (PictureId name : files.withPrefix(digits)) {
                files.delete(name);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot erase cached pictures " + digits + ", they expire within 30 days", e);
        } finally {
            erasing.writeLock().unlock();
        }
    }

    /** Deletes expired pictures, pictures over the quota, and files that a crash left unfinished. */
    void removeExpired() {
        Instant now = clock.instant();
        try {
            files.deleteUnfinishedBefore(now.minus(UNFINISHED_TTL));
            quota.deleteFetchedBefore(now.minus(TTL));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot remove expired pictures, next attempt in an hour", e);
        }
    }

    private static int weight(CachedPicture picture) {
        return ENTRY_OVERHEAD_BYTES
                + picture.files().values().stream()
                        .mapToInt(file -> file.length)
                        .sum();
    }
}
