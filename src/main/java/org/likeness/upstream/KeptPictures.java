package org.likeness.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.likeness.storage.PictureId;
import org.likeness.storage.WholeFiles;

/** The fetched pictures: all of them in files, the ones in use in memory, too. */
final class KeptPictures {
    private static final Logger LOG = System.getLogger(KeptPictures.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);
    /** With its turn, and more. */
    private static final Duration LONGEST_FETCH = Duration.ofHours(1);

    private static final Duration UNFINISHED = Duration.ofHours(1);
    private static final long MOST_BYTES_IN_MEMORY = 8 << 20;
    private static final int BYTES_OF_AN_ENTRY = 1_000;

    /** Then the file is read again: another server may have erased it. */
    private static final Duration IN_MEMORY = Duration.ofMinutes(5);

    private final WholeFiles files;
    private final RoomOnDisk room;
    private final Clock clock;
    private final Cache<PictureId, KeptPicture> memory = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_IN_MEMORY)
            .weigher((PictureId name, KeptPicture picture) -> weight(picture))
            .expireAfterWrite(IN_MEMORY)
            .executor(Runnable::run)
            .build();

    /** Many keep at once, but nobody while something is erased. */
    private final ReadWriteLock erasing = new ReentrantReadWriteLock();

    /** How many times the pictures of a person were erased lately, by how their names begin. */
    private final Cache<String, Integer> erasures = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_FETCH)
            .executor(Runnable::run)
            .build();

    /** @param most bytes of all files */
    KeptPictures(WholeFiles files, long most, Clock clock) {
        this.files = files;
        this.room = new RoomOnDisk(files, most);
        this.clock = clock;
    }

    /** The picture of that name, if it was fetched in the last 30 days. */
    Optional<KeptPicture> find(PictureId name) {
        var hot = memory.getIfPresent(name);
        return (hot == null ? read(name) : Optional.of(hot)).filter(this::isYoung);
    }

    private Optional<KeptPicture> read(PictureId name) {
        erasing.readLock().lock();
        try {
            var picture = files.read(name).flatMap(file -> PictureBytes.parse(name, file));
            picture.ifPresent(found -> memory.put(name, found));
            return picture;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "fetched picture " + name.hex() + " cannot be read", e);
            return Optional.empty();
        } finally {
            erasing.readLock().unlock();
        }
    }

    private boolean isYoung(KeptPicture picture) {
        return clock.instant().isBefore(picture.fetched().plus(KEPT));
    }

    /** How many times the pictures of this person were erased: what was asked for before the last time is not kept. */
    int erasures(PictureId name) {
        var times = erasures.getIfPresent(FileNames.ofPerson(name));
        return times == null ? 0 : times;
    }

    /**
     * Keeps a picture; in memory at least, if the disk takes no more.
     *
     * @param asked the number of erasures when it was asked for
     * @return false when it was erased since
     */
    boolean keep(KeptPicture picture, int asked) {
        PictureId name = picture.id();
        erasing.readLock().lock();
        try {
            if (asked != erasures(name)) {
                return false;
            }
            memory.put(name, picture);
            byte[] file = PictureBytes.of(picture);
            room.makeFor(file.length);
            files.write(name, file, picture.fetched());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a fetched picture is not kept on the disk", e);
        } finally {
            erasing.readLock().unlock();
        }
        return true;
    }

    /** Deletes a picture that the other server has no more. */
    void delete(PictureId name) {
        memory.invalidate(name);
        try {
            files.delete(name);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "left for 30 days: fetched picture " + name.hex(), e);
        }
    }

    /**
     * Deletes all pictures whose names begin so; those that are being fetched are not kept.
     *
     * @throws IOException when the disk refuses
     */
    void erase(String digits) throws IOException {
        erasing.writeLock().lock();
        try {
            erasures.asMap().merge(digits, 1, Integer::sum);
            memory.asMap().keySet().removeIf(name -> name.hex().startsWith(digits));
            for (PictureId name : files.beginningWith(digits)) {
                files.delete(name);
            }
        } finally {
            erasing.writeLock().unlock();
        }
    }

    /** Deletes what is too old to be shown, what is too much, and what crashes left unfinished. */
    void sweep() {
        Instant now = clock.instant();
        try {
            files.deleteUnfinishedBefore(now.minus(UNFINISHED));
            room.sweep(now.minus(KEPT));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "sweeping fetched pictures, next try in an hour", e);
        }
    }

    private static int weight(KeptPicture picture) {
        return BYTES_OF_AN_ENTRY
                + picture.files().values().stream()
                        .mapToInt(file -> file.length)
                        .sum();
    }
}
