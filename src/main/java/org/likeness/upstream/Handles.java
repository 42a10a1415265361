package org.likeness.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.avatar.FederatedHosts;
import org.likeness.avatar.Source;
import org.likeness.config.AvatarServer;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.GravatarUrl;
import org.likeness.gravatar.Libravatar;
import org.likeness.gravatar.QqNumber;
import org.likeness.gravatar.Rating;

/** The names under which other servers know people, and the addresses of their pictures there, as the operator set those servers up. */
@ApplicationScoped
public class Handles {
    private static final AvatarSize SIZE = new AvatarSize(512);
    private static final DefaultImage NONE = DefaultImage.of("404");

    private final AvatarSettings settings;
    private final FederatedHosts hosts;

    @Inject
    Handles(Settings settings, FederatedHosts hosts) {
        this(settings.avatars(), hosts);
    }

    Handles(AvatarSettings settings, FederatedHosts hosts) {
        this.settings = settings;
        this.hosts = hosts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Handles() {
        this.settings = null;
        this.hosts = null;
    }

    /** The name under which a source knows an e-mail; empty where it cannot know it. */
    public Optional<Handle> of(Source source, String email) {
        return switch (source) {
            case GRAVATAR ->
                Optional.of(Handle.of(
                        source,
                        EmailHash.of(email, Algorithm.of(settings.gravatar().hash()))));
            case LIBRAVATAR -> {
                var hash =
                        EmailHash.of(email, Algorithm.of(settings.libravatar().hash()));
                yield Optional.of(new Handle(source, hosts.of(email), hash.hex(), false));
            }
            case QQ -> ofQq(email);
            case PORTRAIT, DRAWN -> Optional.empty();
        };
    }

    /** The name under which a source knows an e-mail of which there is only this hash; empty where it knows no such hashes. */
    public Optional<Handle> of(Source source, EmailHash hash) {
        return switch (source) {
            case GRAVATAR -> of(source, hash, settings.gravatar());
            case LIBRAVATAR -> of(source, hash, settings.libravatar());
            case QQ, PORTRAIT, DRAWN -> Optional.empty();
        };
    }

    /** The ids of an e-mail at all servers that there are. */
    static Stream<String> ids(String email) {
        return Stream.concat(
                Stream.of(Algorithm.values())
                        .map(algorithm -> EmailHash.of(email, algorithm).hex()),
                ofQq(email).stream().map(Handle::id));
    }

    /** Where the picture is, large enough for all that is made of it; there is none where nobody uploaded one. */
    String address(Handle handle, Rating highest) {
        return switch (handle.source()) {
            case GRAVATAR ->
                GravatarUrl.of(hash(handle))
                        .withBase(settings.gravatar().base())
                        .withSize(SIZE)
                        .withDefault(NONE)
                        .withRating(highest)
                        .toString();
            case LIBRAVATAR ->
                new Libravatar(handle.federated()
                                .filter(host -> settings.federation())
                                .orElse(settings.libravatar().base()))
                        .address(hash(handle), SIZE, NONE);
            case QQ -> new QqNumber(handle.id()).safeAddress(settings.qqBase(), SIZE);
            case PORTRAIT, DRAWN -> throw new IllegalArgumentException(handle.toString());
        };
    }

    private static Optional<Handle> ofQq(String email) {
        return QqNumber.ofEmail(email).map(number -> new Handle(Source.QQ, Optional.empty(), number.digits(), false));
    }

    /** A server that the operator lets be asked by MD5 may know nothing else; the others know both. */
    private static Optional<Handle> of(Source source, EmailHash hash, AvatarServer server) {
        return hash.algorithm() == Algorithm.MD5 || Algorithm.of(server.hash()) == Algorithm.SHA256
                ? Optional.of(Handle.ofStranger(source, hash))
                : Optional.empty();
    }

    private static EmailHash hash(Handle handle) {
        return EmailHash.parse(handle.id()).orElseThrow();
    }
}
