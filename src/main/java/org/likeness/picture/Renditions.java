package org.likeness.picture;

import java.util.SortedMap;

/**
 * The squares that a picture became.
 *
 * @param type of all of them
 * @param files the bytes of each by its side in pixels, never empty
 */
public record Renditions(PictureType type, SortedMap<Integer, byte[]> files) {}
