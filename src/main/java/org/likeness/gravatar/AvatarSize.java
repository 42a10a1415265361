package org.likeness.gravatar;

/**
 * The side of a square avatar, 1 to 2048 pixels.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 */
public record AvatarSize(int pixels) {
    private static final int MOST = 2048;

    /** What Gravatar answers when nobody names a size: 80 pixels. */
    public static final AvatarSize STANDARD = new AvatarSize(80);

    /**
     * The size of that many pixels.
     *
     * @throws IllegalArgumentException when the size is out of its range
     */
    public AvatarSize {
        if (pixels < 1 || pixels > MOST) {
            throw new IllegalArgumentException("size must be 1 to " + MOST + " pixels, was " + pixels);
        }
    }

    /** The size for a screen with two dots per pixel, at most the largest there is. */
    public AvatarSize doubled() {
        return new AvatarSize(Math.min(2 * pixels, MOST));
    }
}
