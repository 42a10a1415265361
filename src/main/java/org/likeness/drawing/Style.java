package org.likeness.drawing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A style of drawn avatars, named as in the Gravatar protocol. People recognise each other by these pictures, so each style has a
 * version: when you change how a style draws, increase its version, publish new test vectors, and set the date, from which
 * browsers learn that the picture has changed.
 */
public enum Style {
    /** Nine blocks, arranged symmetrically. */
    IDENTICON(1, "2026-11-21"),
    /** An 8-bit face. */
    RETRO(1, "2026-11-21"),
    /** A friendly monster. */
    MONSTERID(1, "2026-11-21"),
    /** A face of simple geometric shapes. */
    WAVATAR(1, "2026-11-21"),
    /** The head of a robot. */
    ROBOHASH(1, "2026-11-21"),
    /** A neutral silhouette, the same for everybody. */
    MP(1, "2026-11-21"),
    /** Fully transparent, the same for everybody. */
    BLANK(1, "2026-11-21"),
    /** The initials of the name on a background from the hash. */
    INITIALS(2, "2026-11-21"),
    /** One plain colour. */
    COLOR(1, "2026-11-21");

    private final int version;
    private final Instant since;

    /** @param day of the last change, in UTC */
    Style(int version, String day) {
        this.version = version;
        this.since = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns the style with this name, in any case. */
    public static Optional<Style> parse(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(style -> style.word().equals(lower))
                .findAny();
    }

    /** Returns the name in URLs, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns when the style last changed. */
    public Instant since() {
        return since;
    }

    int version() {
        return version;
    }

    /** The random numbers of a picture of this style and version. */
    SeedNumbers numbers(Seed seed) {
        return new SeedNumbers(word() + "/" + version + "/", seed);
    }

    Scene scene(Seed seed, String name) {
        SeedNumbers numbers = numbers(seed);
        return switch (this) {
            case IDENTICON -> new Identicon(numbers).scene();
            case RETRO -> new Retro(numbers).scene();
            case MONSTERID -> new Monster(numbers).scene();
            case WAVATAR -> new Wavatar(numbers).scene();
            case ROBOHASH -> new Robot(numbers).scene();
            case MP -> Silhouette.SCENE;
            case BLANK -> Scene.BLANK;
            case INITIALS -> InitialsDrawing.scene(numbers, Initials.of(name), LetterColours.OWN);
            case COLOR -> PlainColour.scene(numbers);
        };
    }
}
