package org.likeness.picture;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The result of the pipeline for one picture.
 *
 * @param type the format of the squares
 * @param files the square for each side in pixels; never empty
 * @param cropSource the whole picture, if requested
 * @param turned whether the file was not upright
 * @param removed kinds of metadata that the file had
 */
public record Renditions(
        PictureType type,
        SortedMap<Integer, byte[]> files,
        Optional<CropSource> cropSource,
        boolean turned,
        Set<Metadata> removed) {

    public Renditions {
        removed = Set.copyOf(removed);
    }
}
