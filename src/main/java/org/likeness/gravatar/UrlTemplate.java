package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Everything in the URL of an avatar except hash and size. A site decides this once, so the text is put together once. */
final class UrlTemplate {
    static final UrlTemplate GRAVATAR =
            new UrlTemplate(URI.create("https://www.gravatar.com/avatar/"), null, Rating.G, false, null, false);

    final URI base;
    final @Nullable DefaultImage defaultImage;
    final Rating rating;
    final boolean forcedDefault;
    final @Nullable FileExtension extension;
    final boolean longNames;

    private final String suffix;
    private final String options;

    private UrlTemplate(
            URI base,
            @Nullable DefaultImage defaultImage,
            Rating rating,
            boolean forcedDefault,
            @Nullable FileExtension extension,
            boolean longNames) {
        this.base = base;
        this.defaultImage = defaultImage;
        this.rating = rating;
        this.forcedDefault = forcedDefault;
        this.extension = extension;
        this.longNames = longNames;
        this.suffix = extension == null ? "" : "." + extension.word();
        this.options = options();
    }

    UrlTemplate withBase(URI other) {
        return new UrlTemplate(ServiceAddress.folder(other), defaultImage, rating, forcedDefault, extension, longNames);
    }

    UrlTemplate withDefault(@Nullable DefaultImage other) {
        return new UrlTemplate(base, other, rating, forcedDefault, extension, longNames);
    }

    UrlTemplate withRating(Rating other) {
        return new UrlTemplate(base, defaultImage, other, forcedDefault, extension, longNames);
    }

    UrlTemplate withForcedDefault(boolean other) {
        return new UrlTemplate(base, defaultImage, rating, other, extension, longNames);
    }

    UrlTemplate withExtension(@Nullable FileExtension other) {
        return new UrlTemplate(base, defaultImage, rating, forcedDefault, other, longNames);
    }

    UrlTemplate withLongNames(boolean other) {
        return new UrlTemplate(base, defaultImage, rating, forcedDefault, extension, other);
    }

    /** Returns the URL of one avatar. */
    String url(EmailHash hash, AvatarSize size) {
        if (size.equals(AvatarSize.STANDARD)) {
            return base + hash.hex() + suffix + (options.isEmpty() ? "" : "?" + options.substring(1));
        }
        return base + hash.hex() + suffix + (longNames ? "?size=" : "?s=") + size.pixels() + options;
    }

    /** The parameters after the size, each with a leading ampersand; those with Gravatar's default value are left out. */
    private String options() {
        var query = new StringBuilder();
        if (defaultImage != null) {
            append(query, longNames ? "default" : "d", defaultImage.word());
            append(query, "initials", defaultImage.initials());
            append(query, "name", defaultImage.name());
        }
        append(query, longNames ? "rating" : "r", rating == Rating.G ? "" : rating.word());
        append(query, longNames ? "forcedefault" : "f", forcedDefault ? "y" : "");
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append('=');
            query.append(URLEncoder.encode(value, UTF_8).replace("+", "%20"));
        }
    }
}
