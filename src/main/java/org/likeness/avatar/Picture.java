package org.likeness.avatar;

import java.util.List;
import org.likeness.gravatar.Rating;

/**
 * A person's own picture, stored by this site in several sizes.
 *
 * <pre>{@code
 * person.withPicture(new Picture("/photos/17/", List.of(80, 160, 320), "jpg", "Ada at her desk", Rating.G));
 * }</pre>
 *
 * @param folder the address within this site of the folder that contains the files, ends in a slash
 * @param sides the sizes that exist, in pixels, smallest first, at least one; the file is named by the size
 * @param extension {@code jpg} or {@code png}
 * @param words the alt text, written by the owner; may be empty
 * @param rating the rating that the owner gave it
 */
public record Picture(String folder, List<Integer> sides, String extension, String words, Rating rating) {

    /** @throws IllegalArgumentException when there is no size */
    public Picture {
        if (sides.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one size");
        }
        sides = List.copyOf(sides);
    }

    /** The address of the smallest size with at least that many pixels, or of the largest size. */
    public String address(int pixels) {
        for (int side : sides) {
            if (side >= pixels) {
                return folder + side + "." + extension;
            }
        }
        return folder + sides.get(sides.size() - 1) + "." + extension;
    }
}
