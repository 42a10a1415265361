package org.likeness.remote;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.likeness.storage.AtomicFiles;
import org.likeness.storage.AtomicFiles.Entry;

/**
 * Limits the bytes of all files together; the oldest ones are deleted to make room. The folder is measured before the first write, when
 * it is full, and once an hour, as other nodes may write there, too.
 */
final class DiskQuota {
    private static final long UNKNOWN = -1;

    /** How full the folder is after making room: less than the quota, so that it is not measured for every file. */
    private static final double FILL_AFTER_CLEANUP = 0.9;

    private final AtomicFiles files;
    private final long quota;
    private final long reserve;
    private long bytes = UNKNOWN;

    /**
     * A quota for these files.
     *
     * @param quota the most bytes of all files together
     * @param reserve how many bytes must stay free on the disk
     */
    DiskQuota(AtomicFiles files, long quota, long reserve) {
        this.files = files;
        this.quota = quota;
        this.reserve = reserve;
    }

    /** Makes room for a file; returns false if the disk itself is too full. */
    synchronized boolean makeRoom(int length) throws IOException {
        if (files.usableSpace() - length < reserve) {
            return false;
        }
        if (bytes == UNKNOWN || bytes + length > quota) {
            cleanUp(Instant.MIN, length);
        }
        bytes += length;
        return true;
    }

    /** Deletes the files of pictures that were fetched before that time, and files over the quota. */
    synchronized void deleteFetchedBefore(Instant time) throws IOException {
        cleanUp(time, 0);
    }

    private void cleanUp(Instant before, int length) throws IOException {
        List<Entry> oldestFirst = files.all().stream()
                .sorted(Comparator.comparing(Entry::written))
                .toList();
        bytes = oldestFirst.stream().mapToLong(Entry::bytes).sum();
        long limit = bytes + length > quota ? (long) (FILL_AFTER_CLEANUP * quota) : quota;
        for (Entry entry : oldestFirst) {
            if (bytes + length <= limit && !entry.written().isBefore(before)) {
                return;
            }
            files.delete(entry.id());
            bytes -= entry.bytes();
        }
    }
}
