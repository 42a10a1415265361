package org.likeness.config;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.Libravatar;
import org.likeness.gravatar.QqNumber;
import org.likeness.gravatar.Rating;

/**
 * Where avatars come from. Each component is the property {@code likeness.} plus the name given here.
 *
 * @param sources {@code avatar.sources}: the sources in the order in which they are tried, any of {@code portrait}, {@code qq},
 *     {@code libravatar} and {@code gravatar}, default {@code portrait, gravatar}
 * @param defaultImage {@code avatar.default}: the picture of people who have none, a Gravatar keyword or the http(s) address of a
 *     picture, default {@code identicon}
 * @param rating {@code avatar.rating}: the highest rating shown, {@code g} (default), {@code pg}, {@code r} or {@code x}
 * @param remote {@code remote}: how pictures on other servers reach the browser, {@code direct} (default), {@code proxy} or {@code off}
 * @param gravatar {@code gravatar.base-url}: the address of Gravatar or of a mirror, or one of the names gravatar (default),
 *     weavatar, cravatar, loli; {@code gravatar.hash}: {@code sha256} or {@code md5}; cravatar knows only the latter
 * @param libravatar {@code libravatar.base-url}, {@code libravatar.hash}: the same for Libravatar, default its public https server
 * @param federation {@code libravatar.federation}: {@code on} (default) or {@code off}, whether the domain of an e-mail is asked for
 *     an avatar server of its own
 * @param dns {@code libravatar.dns}: the name server for these lookups, {@code dns://host:port}; null for those of the system
 * @param qqBase {@code qq.base-url}: the address of QQ's pictures
 */
public record AvatarSettings(
        List<Source> sources,
        DefaultImage defaultImage,
        Rating rating,
        Remote remote,
        AvatarServer gravatar,
        AvatarServer libravatar,
        boolean federation,
        @Nullable String dns,
        URI qqBase) {

    private static final Pattern NAME_SERVER = Pattern.compile("dns://[A-Za-z0-9.-]+(:[0-9]{1,5})?");
    private static final List<Source> SOURCES = List.of(Source.PORTRAIT, Source.QQ, Source.LIBRAVATAR, Source.GRAVATAR);

    /** How pictures on other servers reach the browser. */
    public enum Remote {
        /** The browser loads them from the other server. */
        DIRECT,
        /** This site fetches and caches them, and serves them under opaque names. Pages name no other server. */
        PROXY,
        /** Not at all: neither browsers nor this site ask another server. */
        OFF
    }

    static AvatarSettings read(SettingsReader reader) {
        return new AvatarSettings(
                reader.choices("avatar.sources", List.of(Source.PORTRAIT, Source.GRAVATAR), SOURCES),
                reader.parsed(
                        "avatar.default", DefaultImage.of("identicon"), DefaultImage::parse, DefaultImage.ALLOWED),
                reader.choice("avatar.rating", List.of(Rating.values())),
                reader.choice("remote", List.of(Remote.values())),
                AvatarServer.readGravatar(reader),
                new AvatarServer(
                        Objects.requireNonNullElse(reader.baseUrl("libravatar.base-url"), Libravatar.SECURE.base()),
                        reader.choice("libravatar.hash", List.of(Algorithm.values()))),
                reader.isOn("libravatar.federation"),
                reader.text("libravatar.dns", NAME_SERVER, "dns://host or dns://host:port"),
                Objects.requireNonNullElse(reader.address("qq.base-url"), QqNumber.SERVICE));
    }
}
