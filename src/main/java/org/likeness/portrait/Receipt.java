package org.likeness.portrait;

import java.util.Set;
import org.likeness.picture.Metadata;

/**
 * What was done to an uploaded file.
 *
 * @param turned whether it was turned upright
 * @param removed the metadata that was removed
 * @param before the size of the file in bytes
 * @param after the size of the largest rendition in bytes, which is the most that a page loads
 */
public record Receipt(boolean turned, Set<Metadata> removed, long before, long after) {

    public Receipt {
        removed = Set.copyOf(removed);
    }

    /** The same receipt for the larger file that the browser made this one from. */
    public Receipt madeFrom(long bytes) {
        return new Receipt(turned, removed, bytes, after);
    }
}
