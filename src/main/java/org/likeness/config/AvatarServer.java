package org.likeness.config;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A server that answers for e-mail hashes.
 *
 * @param base where it answers, ends in a slash
 * @param hash {@code sha256} or {@code md5}
 */
public record AvatarServer(URI base, String hash) {
    private static final List<String> HASHES = List.of("sha256", "md5");

    /** Gravatar and the mirrors of it that have a name here. */
    private static final Map<String, AvatarServer> PRESETS = Map.of(
            "gravatar", new AvatarServer(URI.create("https://www.gravatar.com/avatar/"), "sha256"),
            "weavatar", new AvatarServer(URI.create("https://weavatar.com/avatar/"), "sha256"),
            "cravatar", new AvatarServer(URI.create("https://cravatar.cn/avatar/"), "md5"),
            "loli", new AvatarServer(URI.create("https://gravatar.loli.net/avatar/"), "sha256"));

    /** The one that {@code gravatar.base-url} names by word or address, with the hash that it knows or that the operator chose. */
    static AvatarServer readGravatar(SettingsReader reader) {
        AvatarServer chosen =
                reader.preset("gravatar.base-url", PRESETS, "gravatar", base -> new AvatarServer(base, "sha256"));
        AvatarServer known = PRESETS.values().stream()
                .filter(preset -> preset.base.equals(chosen.base))
                .findFirst()
                .orElse(chosen);
        List<String> hashes = known.hash.equals("md5") ? List.of("md5") : HASHES;
        return new AvatarServer(known.base, reader.choice("gravatar.hash", hashes));
    }
}
