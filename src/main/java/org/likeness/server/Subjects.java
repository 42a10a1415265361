package org.likeness.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.avatar.Source;
import org.likeness.config.AvatarSettings.Remote;
import org.likeness.config.Settings;
import org.likeness.drawing.Seed;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.EmailHash;
import org.likeness.portrait.Members;
import org.likeness.upstream.Handles;
import org.likeness.upstream.OpaqueNames;
import org.likeness.upstream.Sealed;

/** Tells who is asked for: a member by the hash of their e-mail, somebody of a page by their opaque name, or a stranger. */
@ApplicationScoped
class Subjects {
    private final Members members;
    private final OpaqueNames names;
    private final Handles handles;

    private final List<Source> sources;
    private final boolean mayAskOthers;

    @Inject
    Subjects(Settings settings, Avatars avatars, Members members, OpaqueNames names, Handles handles) {
        this.sources = avatars.order();
        this.mayAskOthers = settings.avatars().remote() != Remote.OFF;
        this.members = members;
        this.names = names;
        this.handles = handles;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Subjects() {
        this.sources = List.of();
        this.mayAskOthers = false;
        this.members = null;
        this.names = null;
        this.handles = null;
    }

    Subject of(AvatarRequest asked) {
        var hash = asked.hash();
        if (hash.isPresent()) {
            return members.byHash(hash.get()).map(this::member).orElseGet(() -> stranger(hash.get()));
        }
        return names.open(asked.who()).map(this::named).orElseGet(() -> Subject.drawnFrom(Seed.ofText(asked.who())));
    }

    /** Drawn as on this site's pages, whichever of the two hashes they are asked for by. */
    private Subject member(Person person) {
        var seed = person.drawnFrom().map(Seed::new).orElseGet(() -> Seed.ofText(""));
        return new Subject(
                false,
                sources,
                seed,
                person.name(),
                person.picture().filter(picture -> person.allowed().contains(Source.PORTRAIT)),
                source -> person.email()
                        .filter(email -> person.allowed().contains(source))
                        .flatMap(email -> handles.of(source, email)));
    }

    private Subject stranger(EmailHash hash) {
        return new Subject(
                false, sources, Seed.ofHash(hash.hex()), "", Optional.empty(), source -> handles.of(source, hash));
    }

    /** Of the source that the page has named, whether it is asked otherwise or not. */
    private Subject named(Sealed sealed) {
        var handle = sealed.handle();
        return new Subject(
                true,
                mayAskOthers ? List.of(handle.source()) : List.of(),
                new Seed(sealed.drawing()),
                "",
                Optional.empty(),
                source -> Optional.of(handle));
    }
}
