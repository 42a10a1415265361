package org.likeness.portrait;

import java.util.Set;
import org.likeness.picture.Metadata;

/**
 * What was done with a file before its picture was kept.
 *
 * @param turned whether it was turned upright
 * @param removed what it told and is told no more
 * @param before of the file, in bytes
 * @param after of the largest rendition, in bytes: the most that a page makes a browser load
 */
public record Receipt(boolean turned, Set<Metadata> removed, long before, long after) {

    public Receipt {
        removed = Set.copyOf(removed);
    }

    /** The same of a file that was made from a larger one before it came here. */
    public Receipt madeFrom(long bytes) {
        return new Receipt(turned, removed, bytes, after);
    }
}
