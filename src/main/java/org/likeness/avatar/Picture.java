package org.likeness.avatar;

import java.util.List;
import org.likeness.gravatar.Rating;

/**
 * A picture of this site in several sizes.
 *
 * @param folder the address within this site below which they lie, ends in a slash
 * @param sides the sizes that are there, in pixels, smallest first, one at least
 * @param extension {@code jpg} or {@code png}
 * @param words what the picture shows, in the words of who it belongs to; may be empty
 * @param rating for whom it is, as its owner says
 */
public record Picture(String folder, List<Integer> sides, String extension, String words, Rating rating) {

    /** @throws IllegalArgumentException when there is no size */
    public Picture {
        if (sides.isEmpty()) {
            throw new IllegalArgumentException("a picture needs at least one size");
        }
        sides = List.copyOf(sides);
    }

    /** The address of the smallest size that has enough pixels, or else of the largest. */
    public String address(int pixels) {
        for (int side : sides) {
            if (side >= pixels) {
                return folder + side + "." + extension;
            }
        }
        return folder + sides.get(sides.size() - 1) + "." + extension;
    }
}
