package org.likeness.gravatar;

/**
 * The width and height of an avatar, 1 to 2048 pixels.
 *
 * <pre>{@code
 * var size = new AvatarSize(40);
 * size.doubled().pixels(); // 80, for screens with two dots per pixel
 * }</pre>
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 */
public record AvatarSize(int pixels) {
    static final int MAX_PIXELS = 2048;

    /** Gravatar's default, 80 pixels. */
    public static final AvatarSize STANDARD = new AvatarSize(80);

    /** @throws IllegalArgumentException if the size is out of range */
    public AvatarSize {
        if (pixels < 1 || pixels > MAX_PIXELS) {
            throw new IllegalArgumentException("size must be 1 to " + MAX_PIXELS + " pixels, was " + pixels);
        }
    }

    /** Returns twice this size, at most 2048 pixels. */
    public AvatarSize doubled() {
        return new AvatarSize(Math.min(2 * pixels, MAX_PIXELS));
    }
}
