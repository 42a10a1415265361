package org.likeness.avatar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.config.AvatarSettings;
import org.likeness.config.Settings;
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.Rating;

/**
 * Chooses avatars: the first source in the operator's order that has a picture of the person, or else a drawing. It asks no other
 * server, so it returns at once.
 *
 * <pre>{@code
 * @Inject
 * private Avatars avatars;
 *
 * Avatar avatar = avatars.of(avatars.person("ada@example.com"), new AvatarSize(40));
 * }</pre>
 */
@ApplicationScoped
public class Avatars {
    private final List<Source> order;
    private final Rating highest;
    private final Drawings drawings;
    private final RemoteAvatars remote;
    private final List<People> people;

    @Inject
    Avatars(Settings settings, RemoteAvatars remote, @Any Instance<People> people) {
        this(settings.avatars(), remote, people.stream().toList());
    }

    Avatars(AvatarSettings settings, RemoteAvatars remote, List<People> people) {
        boolean remoteUsable = remote.isUsable();
        this.order = settings.sources().stream()
                .filter(source -> remoteUsable || !source.isRemote())
                .toList();
        this.highest = settings.rating();
        this.drawings = Drawings.of(settings.defaultImage());
        this.remote = remote;
        this.people = people;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Avatars() {
        this.order = null;
        this.highest = Rating.G;
        this.drawings = null;
        this.remote = null;
        this.people = null;
    }

    /** The avatar of a person. */
    public Avatar of(Person person, AvatarSize size) {
        String drawn = drawings.address(person.key(), person.name());
        for (Source source : order) {
            var avatar = avatar(source, person, size, drawn);
            if (avatar.isPresent()) {
                return avatar.get();
            }
        }
        return drawing(person, size, drawn);
    }

    /** All avatars that a person could have, in the order of preference: the first one is used, the last one is the drawing. */
    public List<Avatar> all(Person person, AvatarSize size) {
        String drawn = drawings.address(person.key(), person.name());
        return Stream.concat(
                        order.stream().flatMap(source -> avatar(source, person, size, drawn).stream()),
                        Stream.of(drawing(person, size, drawn)))
                .toList();
    }

    private Optional<Avatar> avatar(Source source, Person person, AvatarSize size, String drawn) {
        return addresses(source, person)
                .map(address -> new Avatar(
                        source,
                        address.apply(size),
                        address.apply(size.doubled()),
                        size.pixels(),
                        alt(source, person),
                        drawn));
    }

    private static Avatar drawing(Person person, AvatarSize size, String drawn) {
        return new Avatar(Source.DRAWN, drawn, drawn, size.pixels(), person.name(), drawn);
    }

    /** The highest rating that this site shows. */
    public Rating highest() {
        return highest;
    }

    /** The sources that are in use, in the operator's order, without {@link Source#DRAWN}, which is always the last. */
    public List<Source> order() {
        return order;
    }

    /**
     * Converts a value of a page to a person.
     *
     * @param of a {@link Person}, any value that one of the {@link People} beans knows, an e-mail, or null for nobody
     * @throws IllegalArgumentException when it is none of these
     */
    public Person person(@Nullable Object of) {
        if (of == null) {
            return Person.NOBODY;
        }
        if (of instanceof Person person) {
            return person;
        }
        for (People each : people) {
            var person = each.find(of);
            if (person.isPresent()) {
                return person.get();
            }
        }
        if (of instanceof String email) {
            return Person.ofEmail(email);
        }
        throw new IllegalArgumentException("of must be a person, an e-mail or a value that a People bean knows, was a "
                + of.getClass().getName());
    }

    /** The address of the person's picture at each size; empty if the source has none or must not be used. */
    private Optional<Function<AvatarSize, String>> addresses(Source source, Person person) {
        if (!person.allowed().contains(source)) {
            return Optional.empty();
        }
        return switch (source) {
            case PORTRAIT ->
                person.picture()
                        .filter(picture -> picture.rating().compareTo(highest) <= 0)
                        .map(picture -> size -> picture.address(size.pixels()));
            case QQ, LIBRAVATAR, GRAVATAR ->
                person.email().flatMap(email -> remote.addresses(source, email, person.name(), person.key()));
            case DRAWN -> Optional.empty();
        };
    }

    private static String alt(Source source, Person person) {
        return source == Source.PORTRAIT
                ? person.picture()
                        .map(Picture::words)
                        .filter(words -> !words.isEmpty())
                        .orElse(person.name())
                : person.name();
    }
}
