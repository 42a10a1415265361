package org.likeness.web.avatar;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Avatar;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.RemoteAvatars;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.ProfileUrl.Format;
import org.likeness.gravatar.QqNumber;
import org.likeness.gravatar.Rating;

/**
 * The template functions. Sizes are in pixels, 1 to 2048; a wrong size, rating, default, format or number is an
 * IllegalArgumentException that names the value and its range.
 */
public final class AvatarFunctions {
    private AvatarFunctions() {}

    /** The address of somebody's Gravatar, 80 pixels wide. */
    public static String gravatar(String email) {
        return onPage(remote().gravatar(email, AvatarSize.STANDARD));
    }

    /** The address of somebody's Gravatar. */
    public static String gravatar(String email, int size) {
        return onPage(remote().gravatar(email, new AvatarSize(size)));
    }

    /** The address of somebody's Gravatar, if it is rated {@code g}, {@code pg}, {@code r} or {@code x} at most. */
    public static String gravatar(String email, int size, String rating) {
        return onPage(remote().gravatar(email, new AvatarSize(size), Rating.of(rating), Optional.empty()));
    }

    /** The address of somebody's Gravatar, and what stands there for who has none: a keyword or an address. */
    public static String gravatar(String email, int size, String rating, String defaultImage) {
        var instead = Optional.of(DefaultImage.of(defaultImage));
        return onPage(remote().gravatar(email, new AvatarSize(size), Rating.of(rating), instead));
    }

    /** The address of the picture that stands for somebody, 80 pixels wide. */
    public static String avatar(@Nullable Object of) {
        return choose(of, AvatarSize.STANDARD).src();
    }

    /**
     * The address of the picture that stands for somebody.
     *
     * @param of what the tag takes: a person, a member, the id of an account, an e-mail, an application's own user; null is nobody
     */
    public static String avatar(@Nullable Object of, int size) {
        return choose(of, new AvatarSize(size)).src();
    }

    /** The address of somebody's profile at Gravatar: {@code page}, {@code json}, {@code xml}, {@code php}, {@code vcf}, {@code qr}. */
    public static String profile(String email, String format) {
        return remote().profile(email, format.equals("page") ? Optional.empty() : Optional.of(Format.of(format)));
    }

    /** The address of somebody's QQ picture. */
    public static String qq(String number, int size) {
        return onPage(remote().qq(new QqNumber(number), new AvatarSize(size)));
    }

    /** The choice for what a page names, with this application's path before its own addresses. */
    static Avatar choose(@Nullable Object of, AvatarSize size) {
        var avatars = bean(Avatars.class);
        return avatars.of(avatars.person(of), size).within(external().getRequestContextPath());
    }

    private static String onPage(String address) {
        return address.startsWith("/") ? external().getRequestContextPath() + address : address;
    }

    private static RemoteAvatars remote() {
        return bean(RemoteAvatars.class);
    }

    /** Looked up once for each application: a look-up takes longer than all the rest. */
    private static <T> T bean(Class<T> type) {
        var application = external().getApplicationMap();
        var known = application.get(type.getName());
        if (known == null) {
            known = CDI.current().select(type).get();
            application.put(type.getName(), known);
        }
        return type.cast(known);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
