package org.likeness.avatar.web;

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
 * The functions for Facelets pages. Sizes are in pixels, 1 to 2048. An invalid size, rating, default image, format or number is an
 * {@link IllegalArgumentException} that names the value and its range.
 *
 * <pre>{@code
 * <img src="#{gravatar('ada@example.com', 40)}" alt=""/>
 * <img src="#{avatar(customer, 80)}" alt=""/>
 * <a href="#{l:profile('ada@example.com', 'page')}" xmlns:l="likeness">Profile</a>
 * }</pre>
 */
public final class AvatarFunctions {
    private AvatarFunctions() {}

    /** The address of the Gravatar of an e-mail, 80 pixels wide. */
    public static String gravatar(String email) {
        return onPage(remote().gravatar(email, AvatarSize.STANDARD));
    }

    /** The address of the Gravatar of an e-mail. */
    public static String gravatar(String email, int size) {
        return onPage(remote().gravatar(email, new AvatarSize(size)));
    }

    /** The same, for a Gravatar rated at most {@code g}, {@code pg}, {@code r} or {@code x}. */
    public static String gravatar(String email, int size, String rating) {
        return onPage(remote().gravatar(email, new AvatarSize(size), Rating.of(rating), Optional.empty()));
    }

    /** The same, with a default image for e-mails without a Gravatar: a Gravatar keyword or the address of a picture. */
    public static String gravatar(String email, int size, String rating, String defaultImage) {
        var image = Optional.of(DefaultImage.of(defaultImage));
        return onPage(remote().gravatar(email, new AvatarSize(size), Rating.of(rating), image));
    }

    /** The address of a person's avatar, 80 pixels wide. */
    public static String avatar(@Nullable Object of) {
        return choose(of, AvatarSize.STANDARD).src();
    }

    /**
     * The address of a person's avatar.
     *
     * @param of the same values as in the tag: a person, a member, the id of an account, an e-mail, a user of the application; null is
     *     nobody
     */
    public static String avatar(@Nullable Object of, int size) {
        return choose(of, new AvatarSize(size)).src();
    }

    /**
     * The address of a Gravatar profile.
     *
     * @param format {@code page}, {@code json}, {@code xml}, {@code php}, {@code vcf} or {@code qr}
     */
    public static String profile(String email, String format) {
        return remote().profile(email, format.equals("page") ? Optional.empty() : Optional.of(Format.of(format)));
    }

    /** The address of the picture of a QQ number. */
    public static String qq(String number, int size) {
        return onPage(remote().qq(new QqNumber(number), new AvatarSize(size)));
    }

    /** The avatar for a value of a page, with the context path before addresses within this site. */
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

    /** Cached for the application: looking up the bean takes longer than everything else here. */
    private static <T> T bean(Class<T> type) {
        var application = external().getApplicationMap();
        var bean = application.get(type.getName());
        if (bean == null) {
            bean = CDI.current().select(type).get();
            application.put(type.getName(), bean);
        }
        return type.cast(bean);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
