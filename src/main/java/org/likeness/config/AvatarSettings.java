package org.likeness.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may decide about where avatars come from. Each component is the property {@code likeness.} plus the name
 * given here.
 *
 * @param sources {@code avatar.sources}: which sources are asked, in this order: any of {@code portrait}, {@code qq},
 *     {@code libravatar} and {@code gravatar}, default {@code portrait, gravatar}
 * @param defaultImage {@code avatar.default}: what stands for somebody without a picture, a Gravatar keyword or the http(s)
 *     address of a picture, default {@code identicon}
 * @param rating {@code avatar.rating}: the highest rating shown, {@code g} (default), {@code pg}, {@code r} or {@code x}
 * @param remote {@code remote}: {@code direct} (default), browsers load pictures from other servers; {@code proxy}, this server fetches
 *     them, and no page names another one; {@code off}, nobody asks another server
 * @param gravatar {@code gravatar.base-url}: where Gravatar or a mirror of it answers, or one of the names
 *     gravatar (default), weavatar, cravatar, loli; {@code gravatar.hash}: {@code sha256} or {@code md5}, which is all that
 *     cravatar knows
 * @param libravatar {@code libravatar.base-url}, {@code libravatar.hash}: the same for Libravatar, default its public https host
 * @param federation {@code libravatar.federation}: {@code on} (default) or {@code off}, whether the domain of an e-mail is asked for
 *     an avatar server of its own
 * @param dns {@code libravatar.dns}: the name server that is asked for those, {@code dns://host:port}; the system's where absent
 * @param qqBase {@code qq.base-url}: where QQ's pictures are
 */
public record AvatarSettings(
        List<String> sources,
        String defaultImage,
        String rating,
        Remote remote,
        AvatarServer gravatar,
        AvatarServer libravatar,
        boolean federation,
        @Nullable String dns,
        URI qqBase) {

    private static final List<String> SOURCES = List.of("portrait", "qq", "libravatar", "gravatar");
    private static final List<String> KEYWORDS = List.of(
            "404", "mp", "identicon", "monsterid", "wavatar", "retro", "robohash", "blank", "initials", "color");
    private static final URI LIBRAVATAR = URI.create("https://seccdn.libravatar.org/avatar/");
    private static final URI QQ = URI.create("https://q1.qlogo.cn/g");

    /** How pictures of other servers come to who looks at a page. */
    public enum Remote {
        /** The browser asks the other server. */
        DIRECT,
        /** This server asks the other one, keeps what it gets and shows it under a name that tells nothing. */
        PROXY,
        /** They do not. */
        OFF
    }

    static AvatarSettings read(SettingsReader reader) {
        return new AvatarSettings(
                reader.choices("avatar.sources", List.of("portrait", "gravatar"), SOURCES),
                reader.choiceOrPicture("avatar.default", "identicon", KEYWORDS),
                reader.choice("avatar.rating", List.of("g", "pg", "r", "x")),
                Remote.valueOf(reader.choice("remote", List.of("direct", "proxy", "off"))
                        .toUpperCase(Locale.ROOT)),
                AvatarServer.readGravatar(reader),
                new AvatarServer(
                        Objects.requireNonNullElse(reader.baseUrl("libravatar.base-url"), LIBRAVATAR),
                        reader.choice("libravatar.hash", List.of("sha256", "md5"))),
                reader.choice("libravatar.federation", List.of("on", "off")).equals("on"),
                reader.nameServer("libravatar.dns"),
                Objects.requireNonNullElse(reader.address("qq.base-url"), QQ));
    }
}
