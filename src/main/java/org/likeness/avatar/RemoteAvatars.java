package org.likeness.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.likeness.config.AvatarServer;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.GravatarUrl;
import org.likeness.gravatar.Libravatar;
import org.likeness.gravatar.ProfileUrl;
import org.likeness.gravatar.QqNumber;
import org.likeness.gravatar.Rating;

/**
 * The addresses of pictures on other servers, as the operator set those up. Where {@code likeness.remote} is {@code off}, they are
 * addresses of drawings of this site instead: no page names another server then.
 */
@ApplicationScoped
public class RemoteAvatars {
    /** Of any hash; with the real one and a size it is an address. */
    private static final EmailHash NOBODY = EmailHash.of("", Algorithm.SHA256);

    private final AvatarSettings settings;
    private final FederatedHosts hosts;
    private final DefaultImage defaultImage;
    private final GravatarUrl gravatar;
    private final Libravatar libravatar;
    private final Algorithm gravatarHash;
    private final Algorithm libravatarHash;

    @Inject
    RemoteAvatars(Settings settings, FederatedHosts hosts) {
        this(settings.avatars(), hosts);
    }

    RemoteAvatars(AvatarSettings settings, FederatedHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
        this.defaultImage = DefaultImage.of(settings.defaultImage());
        this.gravatar = GravatarUrl.of(NOBODY)
                .withBase(settings.gravatar().base())
                .withRating(Rating.of(settings.rating()))
                .withDefault(defaultImage);
        this.libravatar = new Libravatar(settings.libravatar().base());
        this.gravatarHash = algorithm(settings.gravatar());
        this.libravatarHash = algorithm(settings.libravatar());
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RemoteAvatars() {
        this.settings = null;
        this.hosts = null;
        this.defaultImage = null;
        this.gravatar = null;
        this.libravatar = null;
        this.gravatarHash = null;
        this.libravatarHash = null;
    }

    /** The Gravatar of an e-mail, with the rating and the default picture of the settings. */
    public String gravatar(String email, AvatarSize size) {
        return isOff()
                ? drawn(settings.defaultImage(), email)
                : gravatar.withHash(EmailHash.of(email, gravatarHash))
                        .withSize(size)
                        .toString();
    }

    /**
     * The Gravatar of an e-mail.
     *
     * @param rating the highest that is shown
     * @param defaultImage what stands for who has none; that of the settings where absent
     */
    public String gravatar(String email, AvatarSize size, Rating rating, Optional<DefaultImage> defaultImage) {
        if (isOff()) {
            return drawn(defaultImage.map(DefaultImage::word).orElse(settings.defaultImage()), email);
        }
        var url = gravatar.withHash(EmailHash.of(email, gravatarHash))
                .withSize(size)
                .withRating(rating);
        return defaultImage.map(url::withDefault).orElse(url).toString();
    }

    /** Somebody's QQ picture. */
    public String qq(QqNumber number, AvatarSize size) {
        return isOff()
                ? drawn(settings.defaultImage(), "qq " + number.digits())
                : number.address(settings.qqBase(), size);
    }

    /**
     * Somebody's Gravatar profile; empty text where no page names another server.
     *
     * @param format what a program wants to read; empty for the page that a person reads
     */
    public String profile(String email, Optional<ProfileUrl.Format> format) {
        if (isOff()) {
            return "";
        }
        var page = ProfileUrl.of(settings.gravatar().base(), EmailHash.of(email, gravatarHash));
        return format.map(page::withFormat).orElse(page).toString();
    }

    /** The picture of an e-mail at a source, as an address for each size; empty where that source has none. */
    Optional<Function<AvatarSize, String>> from(Source source, String email, String name) {
        return switch (source) {
            case QQ -> QqNumber.ofEmail(email).map(number -> size -> number.safeAddress(settings.qqBase(), size));
            case LIBRAVATAR -> {
                EmailHash hash = EmailHash.of(email, libravatarHash);
                Libravatar server = federated(email).map(Libravatar::new).orElse(libravatar);
                DefaultImage instead = defaultFor(name);
                yield Optional.of(size -> server.address(hash, size, instead));
            }
            case GRAVATAR -> {
                var known = gravatar.withHash(EmailHash.of(email, gravatarHash));
                var url = drawsInitials() ? known.withDefault(defaultFor(name)) : known;
                yield Optional.of(size -> url.withSize(size).toString());
            }
            case PORTRAIT, DRAWN -> Optional.empty();
        };
    }

    private Optional<URI> federated(String email) {
        return settings.federation() ? hosts.of(email) : Optional.empty();
    }

    private boolean drawsInitials() {
        return defaultImage.word().equals("initials");
    }

    /** The default of the settings; where that draws initials, with the name to draw them of. */
    private DefaultImage defaultFor(String name) {
        if (!drawsInitials()) {
            return defaultImage;
        }
        String sayable = ShortName.of(name);
        return sayable.isEmpty() ? defaultImage : DefaultImage.initialsOf(sayable);
    }

    private boolean isOff() {
        return settings.remote() == AvatarSettings.Remote.OFF;
    }

    private static String drawn(String word, String key) {
        return Drawings.of(word).address(key, "");
    }

    private static Algorithm algorithm(AvatarServer server) {
        return server.hash().equals("md5") ? Algorithm.MD5 : Algorithm.SHA256;
    }
}
