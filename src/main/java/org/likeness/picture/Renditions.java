package org.likeness.picture;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a picture became.
 *
 * @param type of the squares
 * @param files the bytes of each square by the side it is for, in pixels; never empty
 * @param cleaned the whole picture, where it was asked for
 * @param turned whether the file's was not upright
 * @param removed what the file told and these do not
 */
public record Renditions(
        PictureType type,
        SortedMap<Integer, byte[]> files,
        Optional<CleanedPicture> cleaned,
        boolean turned,
        Set<Metadata> removed) {

    public Renditions {
        removed = Set.copyOf(removed);
    }
}
