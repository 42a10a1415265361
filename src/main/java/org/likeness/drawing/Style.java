package org.likeness.drawing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A manner of drawing somebody, by the words of the Gravatar protocol. Each has a version: who changes how a style draws gives
 * it the next one and publishes new vectors, because people know themselves and each other by these pictures, and the day of which it draws so, by which browsers know.
 */
public enum Style {
    /** Nine blocks, turned about a middle. */
    IDENTICON(1, "2026-11-21"),
    /** A face of an old game, in large pixels. */
    RETRO(1, "2026-11-21"),
    /** A friendly monster. */
    MONSTERID(1, "2026-11-21"),
    /** A face of plain geometry. */
    WAVATAR(1, "2026-11-21"),
    /** The head of a robot. */
    ROBOHASH(1, "2026-11-21"),
    /** A neutral silhouette, the same for everybody. */
    MP(1, "2026-11-21"),
    /** Fully transparent, the same for everybody. */
    BLANK(1, "2026-11-21"),
    /** The letters of the name on a colour of the hash. */
    INITIALS(2, "2026-11-21"),
    /** One plain colour. */
    COLOR(1, "2026-11-21");

    private final int version;
    private final Instant since;

    /** @param day of which its art has been what it is */
    Style(int version, String day) {
        this.version = version;
        this.since = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The style that a word names, in any case. */
    public static Optional<Style> parse(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(style -> style.word().equals(lower))
                .findAny();
    }

    /** As it stands in an address, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Since when it has drawn as it does. */
    public Instant since() {
        return since;
    }

    int version() {
        return version;
    }

    /** The numbers that decide a picture of this style and version. */
    Numbers numbers(Seed seed) {
        return new Numbers(word() + "/" + version + "/", seed);
    }

    Scene scene(Seed seed, String name) {
        Numbers numbers = numbers(seed);
        return switch (this) {
            case IDENTICON -> new Identicon(numbers).scene();
            case RETRO -> new Retro(numbers).scene();
            case MONSTERID -> new Monster(numbers).scene();
            case WAVATAR -> new Wavatar(numbers).scene();
            case ROBOHASH -> new Robot(numbers).scene();
            case MP -> Silhouette.SCENE;
            case BLANK -> Scene.BLANK;
            case INITIALS -> Lettering.scene(numbers, Initials.of(name));
            case COLOR -> Plain.scene(numbers);
        };
    }
}
