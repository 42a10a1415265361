package org.likeness.upstream;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.likeness.storage.WholeFiles;
import org.likeness.storage.WholeFiles.Entry;

/**
 * How many bytes the files may have together. Those that were fetched the longest time ago make room for others. The folder is
 * counted when it is first written to, when it is full, and at every sweep: other servers may write there, too.
 */
final class RoomOnDisk {
    private static final long NOT_COUNTED = -1;

    /** Of what may be there, what stays when room is made: the folder is not counted for every file. */
    private static final double STAYS = 0.9;

    private final WholeFiles files;
    private final long most;
    private long bytes = NOT_COUNTED;

    RoomOnDisk(WholeFiles files, long most) {
        this.files = files;
        this.most = most;
    }

    /** Makes room for a file. */
    synchronized void makeFor(int length) throws IOException {
        if (bytes == NOT_COUNTED || bytes + length > most) {
            count(Instant.MIN, length);
        }
        bytes += length;
    }

    /** Deletes the files that were fetched before a moment, and those that are too much. */
    synchronized void sweep(Instant before) throws IOException {
        count(before, 0);
    }

    private void count(Instant before, int wanted) throws IOException {
        List<Entry> oldestFirst = files.all().stream()
                .sorted(Comparator.comparing(Entry::written))
                .toList();
        bytes = oldestFirst.stream().mapToLong(Entry::bytes).sum();
        long stay = bytes + wanted > most ? (long) (STAYS * most) : most;
        for (Entry entry : oldestFirst) {
            if (bytes + wanted <= stay && !entry.written().isBefore(before)) {
                return;
            }
            files.delete(entry.id());
            bytes -= entry.bytes();
        }
    }
}
