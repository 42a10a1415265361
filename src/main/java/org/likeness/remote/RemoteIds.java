package org.likeness.remote;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.avatar.FederatedHosts;
import org.likeness.config.AvatarServer;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.GravatarUrl;
import org.likeness.gravatar.Libravatar;
import org.likeness.gravatar.QqNumber;
import org.likeness.gravatar.Rating;

/** Converts e-mails and hashes to ids on other servers, and ids to the addresses of pictures, as the settings define these servers. */
@Singleton
public class RemoteIds {
    private static final AvatarSize SIZE = new AvatarSize(512);
    private static final DefaultImage NOT_FOUND = DefaultImage.of("404");

    private final AvatarSettings settings;
    private final FederatedHosts hosts;

    @Inject
    RemoteIds(Settings settings, FederatedHosts hosts) {
        this(settings.avatars(), hosts);
    }

    RemoteIds(AvatarSettings settings, FederatedHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    /** The id of an e-mail at a source; empty if the source cannot have one. */
    public Optional<RemoteId> of(Source source, String email) {
        return switch (source) {
            case GRAVATAR ->
                Optional.of(RemoteId.of(
                        source, EmailHash.of(email, settings.gravatar().hash())));
            case LIBRAVATAR -> {
                var hash = EmailHash.of(email, settings.libravatar().hash());
                yield Optional.of(new RemoteId(source, hosts.of(email), hash.hex(), false));
            }
            case QQ -> qq(email);
            case PORTRAIT, DRAWN -> Optional.empty();
        };
    }

    /** The id of a stranger's hash at a source; empty if the source does not know hashes of this algorithm. */
    public Optional<RemoteId> of(Source source, EmailHash hash) {
        return switch (source) {
            case GRAVATAR -> stranger(source, hash, settings.gravatar());
            case LIBRAVATAR -> stranger(source, hash, settings.libravatar());
            case QQ, PORTRAIT, DRAWN -> Optional.empty();
        };
    }

    /** All ids that an e-mail can have, whatever the settings are or were. */
    static Stream<String> values(String email) {
        return Stream.concat(
                Stream.of(Algorithm.values())
                        .map(algorithm -> EmailHash.of(email, algorithm).hex()),
                qq(email).stream().map(RemoteId::value));
    }

    /** The address of a picture, large enough for all sizes that are made from it. Without a picture, the server answers 404. */
    String address(RemoteId id, Rating highest) {
        return switch (id.source()) {
            case GRAVATAR ->
                GravatarUrl.of(hash(id))
                        .withBase(settings.gravatar().base())
                        .withSize(SIZE)
                        .withDefault(NOT_FOUND)
                        .withRating(highest)
                        .toString();
            case LIBRAVATAR ->
                new Libravatar(id.federated()
                                .filter(host -> settings.federation())
                                .orElse(settings.libravatar().base()))
                        .address(hash(id), SIZE, NOT_FOUND);
            case QQ -> new QqNumber(id.value()).safeAddress(settings.qqBase(), SIZE);
            case PORTRAIT, DRAWN -> throw new IllegalArgumentException(id.toString());
        };
    }

    private static Optional<RemoteId> qq(String email) {
        return QqNumber.ofEmail(email).map(number -> new RemoteId(Source.QQ, Optional.empty(), number.digits(), false));
    }

    /** Servers for which the operator chose MD5 may not know SHA-256; all know MD5. */
    private static Optional<RemoteId> stranger(Source source, EmailHash hash, AvatarServer server) {
        return hash.algorithm() == Algorithm.MD5 || server.hash() == Algorithm.SHA256
                ? Optional.of(RemoteId.ofStranger(source, hash))
                : Optional.empty();
    }

    private static EmailHash hash(RemoteId id) {
        return EmailHash.parse(id.value()).orElseThrow();
    }
}
