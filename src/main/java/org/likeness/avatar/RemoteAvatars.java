package org.likeness.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
 * The addresses of pictures on other servers, as the operator set those up. Where {@code likeness.remote} is {@code proxy}, they are
 * addresses of this site under names that tell nobody whose they are; where it is {@code off}, those of drawings. No page names
 * another server then.
 */
@ApplicationScoped
public class RemoteAvatars {
    /** Of any hash; with the real one and a size it is an address. */
    private static final EmailHash NOBODY = EmailHash.of("", Algorithm.SHA256);

    private final AvatarSettings settings;
    private final FederatedHosts hosts;
    private final @Nullable ProxyAddresses proxy;
    private final Rating rating;
    private final DefaultImage defaultImage;
    private final GravatarUrl gravatar;
    private final Libravatar libravatar;
    private final Algorithm gravatarHash;
    private final Algorithm libravatarHash;

    @Inject
    RemoteAvatars(Settings settings, FederatedHosts hosts, Instance<ProxiedPictures> proxied) {
        this(settings.avatars(), hosts, proxied.stream().findFirst());
    }

    RemoteAvatars(AvatarSettings settings, FederatedHosts hosts, Optional<ProxiedPictures> proxied) {
        this.settings = settings;
        this.hosts = hosts;
        this.proxy = settings.remote() == AvatarSettings.Remote.PROXY
                ? proxied.map(ProxyAddresses::new).orElse(null)
                : null;
        this.rating = Rating.of(settings.rating());
        this.defaultImage = DefaultImage.of(settings.defaultImage());
        this.gravatar = GravatarUrl.of(NOBODY)
                .withBase(settings.gravatar().base())
                .withRating(rating)
                .withDefault(defaultImage);
        this.libravatar = new Libravatar(settings.libravatar().base());
        this.gravatarHash = Algorithm.of(settings.gravatar().hash());
        this.libravatarHash = Algorithm.of(settings.libravatar().hash());
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RemoteAvatars() {
        this.settings = null;
        this.hosts = null;
        this.proxy = null;
        this.rating = Rating.G;
        this.defaultImage = null;
        this.gravatar = null;
        this.libravatar = null;
        this.gravatarHash = null;
        this.libravatarHash = null;
    }

    /** Whether drawings stand for them all: the operator lets nobody ask another server, or nobody here could. */
    boolean areDrawn() {
        return settings.remote() != AvatarSettings.Remote.DIRECT && proxy == null;
    }

    /** The Gravatar of an e-mail, with the rating and the default picture of the settings. */
    public String gravatar(String email, AvatarSize size) {
        return gravatar(email, size, rating, Optional.empty());
    }

    /**
     * The Gravatar of an e-mail.
     *
     * @param highest the highest rating that is shown
     * @param instead what stands for who has none; that of the settings where absent
     */
    public String gravatar(String email, AvatarSize size, Rating highest, Optional<DefaultImage> instead) {
        if (settings.remote() == AvatarSettings.Remote.DIRECT) {
            var rated = highest == rating ? gravatar : gravatar.withRating(highest);
            var url = rated.withHash(EmailHash.of(email, gravatarHash)).withSize(size);
            return instead.map(url::withDefault).orElse(url).toString();
        }
        return proxied(Source.GRAVATAR, email, email, highest, instead)
                .orElse(drawn(instead.map(DefaultImage::word).orElse(settings.defaultImage()), email))
                .apply(size);
    }

    /** Somebody's QQ picture. */
    public String qq(QqNumber number, AvatarSize size) {
        if (settings.remote() == AvatarSettings.Remote.DIRECT) {
            return number.address(settings.qqBase(), size);
        }
        String key = "qq " + number.digits();
        return proxied(Source.QQ, number.email(), key, rating, Optional.empty())
                .orElse(drawn(settings.defaultImage(), key))
                .apply(size);
    }

    /**
     * Somebody's Gravatar profile; empty text where no page names another server.
     *
     * @param format what a program wants to read; empty for the page that a person reads
     */
    public String profile(String email, Optional<ProfileUrl.Format> format) {
        if (settings.remote() != AvatarSettings.Remote.DIRECT) {
            return "";
        }
        var page = ProfileUrl.of(settings.gravatar().base(), EmailHash.of(email, gravatarHash));
        return format.map(page::withFormat).orElse(page).toString();
    }

    /**
     * The picture of an e-mail at a source, as an address for each size; empty where that source has none.
     *
     * @param name for initials
     * @param key what the person's drawing is made of
     */
    Optional<Function<AvatarSize, String>> from(Source source, String email, String name, String key) {
        return settings.remote() == AvatarSettings.Remote.DIRECT
                ? there(source, email, name)
                : proxied(
                        source, email, key, rating, drawsInitials() ? Optional.of(defaultFor(name)) : Optional.empty());
    }

    private Optional<Function<AvatarSize, String>> proxied(
            Source source, String email, String key, Rating highest, Optional<DefaultImage> instead) {
        return proxy == null ? Optional.empty() : proxy.of(source, email, key, highest, instead);
    }

    private Optional<Function<AvatarSize, String>> there(Source source, String email, String name) {
        return switch (source) {
            case QQ -> QqNumber.ofEmail(email).map(number -> size -> number.safeAddress(settings.qqBase(), size));
            case LIBRAVATAR -> {
                EmailHash hash = EmailHash.of(email, libravatarHash);
                Libravatar server = hosts.of(email).map(Libravatar::new).orElse(libravatar);
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

    private static Function<AvatarSize, String> drawn(String word, String key) {
        return size -> Drawings.of(word).address(key, "");
    }
}
