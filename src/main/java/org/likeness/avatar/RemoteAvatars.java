package org.likeness.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.config.Source;
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
 * The addresses of pictures on other servers. If {@code likeness.remote} is {@code proxy}, they are addresses of this site with opaque
 * names; if it is {@code off}, they are those of drawings. Pages name no other server then.
 */
@ApplicationScoped
public class RemoteAvatars {
    /** Any hash: the template of an address needs one. */
    private static final EmailHash NOBODY = EmailHash.of("", Algorithm.SHA256);

    private final AvatarSettings settings;
    private final FederatedHosts hosts;
    private final @Nullable ProxyAddresses proxy;
    private final GravatarUrl gravatar;
    private final Libravatar libravatar;

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
        this.gravatar = GravatarUrl.of(NOBODY)
                .withBase(settings.gravatar().base())
                .withRating(settings.rating())
                .withDefault(settings.defaultImage());
        this.libravatar = new Libravatar(settings.libravatar().base());
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    RemoteAvatars() {
        this.settings = null;
        this.hosts = null;
        this.proxy = null;
        this.gravatar = null;
        this.libravatar = null;
    }

    /** Whether remote pictures can be shown: they cannot if they are off, or if the application has no proxy for them. */
    boolean isUsable() {
        return isDirect() || proxy != null;
    }

    private boolean isDirect() {
        return settings.remote() == AvatarSettings.Remote.DIRECT;
    }

    /** The address of the Gravatar of an e-mail, with the rating and the default image of the settings. */
    public String gravatar(String email, AvatarSize size) {
        return gravatar(email, size, settings.rating(), Optional.empty());
    }

    /**
     * The address of the Gravatar of an e-mail.
     *
     * @param highest the highest rating to show
     * @param defaultImage shown if there is no Gravatar; that of the settings if absent
     */
    public String gravatar(String email, AvatarSize size, Rating highest, Optional<DefaultImage> defaultImage) {
        if (isDirect()) {
            var rated = highest == settings.rating() ? gravatar : gravatar.withRating(highest);
            var url = rated.withHash(gravatarHash(email)).withSize(size);
            return defaultImage.map(url::withDefault).orElse(url).toString();
        }
        return proxied(Source.GRAVATAR, email, email, highest, defaultImage)
                .orElse(drawn(defaultImage.orElse(settings.defaultImage()), email))
                .apply(size);
    }

    /** The address of the picture of a QQ number. */
    public String qq(QqNumber number, AvatarSize size) {
        if (isDirect()) {
            return number.address(settings.qqBase(), size);
        }
        String key = "qq " + number.digits();
        return proxied(Source.QQ, number.email(), key, settings.rating(), Optional.empty())
                .orElse(drawn(settings.defaultImage(), key))
                .apply(size);
    }

    /**
     * The address of a Gravatar profile; empty text if pages must not name another server.
     *
     * @param format the format for programs; absent for the page that people read
     */
    public String profile(String email, Optional<ProfileUrl.Format> format) {
        if (!isDirect()) {
            return "";
        }
        var page = ProfileUrl.of(settings.gravatar().base(), gravatarHash(email));
        return format.map(page::withFormat).orElse(page).toString();
    }

    /**
     * The address of an e-mail's picture at each size; empty if the source cannot have one.
     *
     * @param name the name to take initials from
     * @param key determines the person's drawing
     */
    Optional<Function<AvatarSize, String>> addresses(Source source, String email, String name, String key) {
        return isDirect()
                ? direct(source, email, name)
                : proxied(
                        source,
                        email,
                        key,
                        settings.rating(),
                        drawsInitials() ? Optional.of(defaultImage(name)) : Optional.empty());
    }

    private Optional<Function<AvatarSize, String>> proxied(
            Source source, String email, String key, Rating highest, Optional<DefaultImage> defaultImage) {
        return proxy == null ? Optional.empty() : proxy.of(source, email, key, highest, defaultImage);
    }

    private Optional<Function<AvatarSize, String>> direct(Source source, String email, String name) {
        return switch (source) {
            case QQ -> QqNumber.ofEmail(email).map(number -> size -> number.safeAddress(settings.qqBase(), size));
            case LIBRAVATAR -> {
                EmailHash hash = EmailHash.of(email, settings.libravatar().hash());
                Libravatar server = hosts.of(email).map(Libravatar::new).orElse(libravatar);
                DefaultImage defaultImage = defaultImage(name);
                yield Optional.of(size -> server.address(hash, size, defaultImage));
            }
            case GRAVATAR -> {
                var hashed = gravatar.withHash(gravatarHash(email));
                var url = drawsInitials() ? hashed.withDefault(defaultImage(name)) : hashed;
                yield Optional.of(size -> url.withSize(size).toString());
            }
            case PORTRAIT, DRAWN -> Optional.empty();
        };
    }

    private EmailHash gravatarHash(String email) {
        return EmailHash.of(email, settings.gravatar().hash());
    }

    private boolean drawsInitials() {
        return settings.defaultImage().word().equals("initials");
    }

    /** The default image of the settings; if that is initials, those of the name. */
    private DefaultImage defaultImage(String name) {
        if (!drawsInitials()) {
            return settings.defaultImage();
        }
        String encodable = ShortName.of(name);
        return encodable.isEmpty() ? settings.defaultImage() : DefaultImage.initialsOf(encodable);
    }

    private static Function<AvatarSize, String> drawn(DefaultImage image, String key) {
        return size -> Drawings.of(image).address(key, "");
    }
}
