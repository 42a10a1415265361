package org.likeness.config;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.likeness.gravatar.EmailHash.Algorithm;

/**
 * A server that answers with the avatar for an e-mail hash.
 *
 * @param base the address below which the hashes are, ends in a slash
 * @param hash how e-mails are hashed in requests to this server
 */
public record AvatarServer(URI base, Algorithm hash) {
    /** Gravatar and its best-known mirrors. */
    private static final Map<String, AvatarServer> PRESETS = Map.of(
            "gravatar", new AvatarServer(URI.create("https://www.gravatar.com/avatar/"), Algorithm.SHA256),
            "weavatar", new AvatarServer(URI.create("https://weavatar.com/avatar/"), Algorithm.SHA256),
            "cravatar", new AvatarServer(URI.create("https://cravatar.cn/avatar/"), Algorithm.MD5),
            "loli", new AvatarServer(URI.create("https://gravatar.loli.net/avatar/"), Algorithm.SHA256));

    /** Reads {@code gravatar.base-url}, a preset or an address, and {@code gravatar.hash}, which some presets restrict. */
    static AvatarServer readGravatar(SettingsReader reader) {
        AvatarServer chosen = reader.preset(
                "gravatar.base-url", PRESETS, "gravatar", base -> new AvatarServer(base, Algorithm.SHA256));
        boolean md5Only = PRESETS.values().stream()
                .anyMatch(preset -> preset.base.equals(chosen.base) && preset.hash == Algorithm.MD5);
        return new AvatarServer(
                chosen.base,
                reader.choice("gravatar.hash", md5Only ? List.of(Algorithm.MD5) : List.of(Algorithm.values())));
    }
}
