package org.likeness.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.likeness.avatar.Person;
import org.likeness.avatar.Source;
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

    @Inject
    Subjects(Members members, OpaqueNames names, Handles handles) {
        this.members = members;
        this.names = names;
        this.handles = handles;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Subjects() {
        this(null, null, null);
    }

    Subject of(AvatarRequest asked) {
        var hash = asked.hash();
        if (hash.isPresent()) {
            return members.byHash(hash.get()).map(this::member).orElseGet(() -> stranger(hash.get()));
        }
        return names.open(asked.who())
                .map(Subjects::named)
                .orElseGet(() -> Subject.drawnFrom(Seed.ofText(asked.who())));
    }

    /** Drawn as on this site's pages, whichever of the two hashes they are asked for by. */
    private Subject member(Person person) {
        var seed = person.drawnFrom().map(Seed::new).orElseGet(() -> Seed.ofText(""));
        return new Subject(
                seed,
                person.name(),
                person.picture().filter(picture -> person.allowed().contains(Source.PORTRAIT)),
                source -> person.email()
                        .filter(email -> person.allowed().contains(source))
                        .flatMap(email -> handles.of(source, email)));
    }

    private Subject stranger(EmailHash hash) {
        return new Subject(Seed.ofHash(hash.hex()), "", Optional.empty(), source -> handles.of(source, hash));
    }

    private static Subject named(Sealed sealed) {
        var handle = sealed.handle();
        return new Subject(
                new Seed(sealed.drawing()),
                "",
                Optional.empty(),
                source -> source == handle.source() ? Optional.of(handle) : Optional.empty());
    }
}
