package org.likeness.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.GravatarUrl;
import org.likeness.gravatar.Rating;

/** The choice of an avatar: the portrait where there is one, otherwise Gravatar. */
@ApplicationScoped
public class Avatars {
    private final Settings settings;
    private final Portraits portraits;

    @Inject
    Avatars(Settings settings, Portraits portraits) {
        this.settings = settings;
        this.portraits = portraits;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Avatars() {
        this(null, null);
    }

    public Avatar of(Account account, AvatarSize size) {
        return of(account, portraits.find(account.getId()), size);
    }

    /** What stands for a member whose portrait is known already. */
    public Avatar of(Account account, Optional<Portrait> known, AvatarSize size) {
        return known.map(portrait -> new Avatar(
                        Avatar.Source.PORTRAIT,
                        portrait.address(size.pixels()),
                        portrait.address(size.doubled().pixels()),
                        size.pixels()))
                .orElseGet(() -> fromGravatar(account.getEmail(), size));
    }

    /** The Gravatar of an e-mail address, at the service, with the rating and the default picture of the settings. */
    public GravatarUrl gravatar(String email, AvatarSize size) {
        var algorithm = settings.gravatarHash().equals("md5") ? EmailHash.Algorithm.MD5 : EmailHash.Algorithm.SHA256;
        return GravatarUrl.of(EmailHash.of(email, algorithm))
                .withBase(settings.gravatarBase())
                .withSize(size)
                .withRating(Rating.of(settings.avatarRating()))
                .withDefault(DefaultImage.of(settings.avatarDefault()));
    }

    private Avatar fromGravatar(String email, AvatarSize size) {
        GravatarUrl url = gravatar(email, size);
        return new Avatar(
                Avatar.Source.GRAVATAR,
                url.toString(),
                url.withSize(size.doubled()).toString(),
                size.pixels());
    }
}
