package org.likeness.web.avatar;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import org.likeness.account.Account;
import org.likeness.avatar.Avatar;
import org.likeness.avatar.Avatars;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.Rating;

/**
 * The template functions. Sizes are in pixels, 1 to 2048; a wrong size, rating or default is an IllegalArgumentException that
 * names the value and its range.
 */
public final class AvatarFunctions {
    private AvatarFunctions() {}

    /** The address of somebody's Gravatar, 80 pixels wide. */
    public static String gravatar(String email) {
        return avatars().gravatar(email, AvatarSize.STANDARD).toString();
    }

    /** The address of somebody's Gravatar. */
    public static String gravatar(String email, int size) {
        return avatars().gravatar(email, new AvatarSize(size)).toString();
    }

    /** The address of somebody's Gravatar, if it is rated {@code g}, {@code pg}, {@code r} or {@code x} at most. */
    public static String gravatar(String email, int size, String rating) {
        return avatars()
                .gravatar(email, new AvatarSize(size))
                .withRating(Rating.of(rating))
                .toString();
    }

    /** The address of somebody's Gravatar, and what stands there for who has none: a keyword or an address. */
    public static String gravatar(String email, int size, String rating, String defaultImage) {
        return avatars()
                .gravatar(email, new AvatarSize(size))
                .withRating(Rating.of(rating))
                .withDefault(DefaultImage.of(defaultImage))
                .toString();
    }

    /** What stands for a member, with all that an {@code <img>} needs. */
    public static Avatar avatarOf(Account person, int size) {
        return avatars().of(person, new AvatarSize(size)).within(contextPath());
    }

    /** The address of the picture that stands for a member. */
    public static String avatar(Account person, int size) {
        return avatarOf(person, size).src();
    }

    private static String contextPath() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }

    private static Avatars avatars() {
        return CDI.current().select(Avatars.class).get();
    }
}
