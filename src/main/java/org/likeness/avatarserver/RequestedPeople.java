package org.likeness.avatarserver;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.config.AvatarSettings.Remote;
import org.likeness.config.Settings;
import org.likeness.config.Source;
import org.likeness.drawing.Seed;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.EmailHash;
import org.likeness.portrait.Members;
import org.likeness.remote.OpaqueName;
import org.likeness.remote.OpaqueNames;
import org.likeness.remote.RemoteIds;

/** Finds the person of a request: a member by an e-mail hash, somebody on a page of this site by an opaque name, or a stranger. */
@Singleton
class RequestedPeople {
    private final Members members;
    private final OpaqueNames opaqueNames;
    private final RemoteIds remoteIds;

    private final List<Source> sources;
    private final boolean remoteAllowed;

    @Inject
    RequestedPeople(Settings settings, Avatars avatars, Members members, OpaqueNames opaqueNames, RemoteIds remoteIds) {
        this.sources = avatars.order();
        this.remoteAllowed = settings.avatars().remote() != Remote.OFF;
        this.members = members;
        this.opaqueNames = opaqueNames;
        this.remoteIds = remoteIds;
    }

    RequestedPerson of(AvatarRequest request) {
        var hash = request.hash();
        if (hash.isPresent()) {
            return members.byHash(hash.get()).map(this::member).orElseGet(() -> stranger(hash.get()));
        }
        return opaqueNames
                .open(request.who())
                .map(this::named)
                .orElseGet(() -> RequestedPerson.drawn(Seed.ofText(request.who())));
    }

    /** The person of a request while nobody can be looked up. */
    static RequestedPerson unknown(AvatarRequest request) {
        return RequestedPerson.drawn(
                request.hash().map(hash -> Seed.ofHash(hash.hex())).orElseGet(() -> Seed.ofText(request.who())));
    }

    /** The seed is that of this site's pages, not the hash: the drawing is the same under both hashes of the e-mail. */
    private RequestedPerson member(Person person) {
        var seed = person.drawnFrom().map(Seed::new).orElseGet(() -> Seed.ofText(""));
        return new RequestedPerson(
                false,
                sources,
                seed,
                person.name(),
                person.picture().filter(picture -> person.allowed().contains(Source.PORTRAIT)),
                source -> person.email()
                        .filter(email -> person.allowed().contains(source))
                        .flatMap(email -> remoteIds.of(source, email)));
    }

    private RequestedPerson stranger(EmailHash hash) {
        return new RequestedPerson(
                false, sources, Seed.ofHash(hash.hex()), "", Optional.empty(), source -> remoteIds.of(source, hash));
    }

    /** Only the source that the page chose is tried, even if it is no longer among the operator's sources. */
    private RequestedPerson named(OpaqueName name) {
        var id = name.id();
        return new RequestedPerson(
                true,
                remoteAllowed ? List.of(id.source()) : List.of(),
                new Seed(name.drawing()),
                "",
                Optional.empty(),
                source -> Optional.of(id));
    }
}
