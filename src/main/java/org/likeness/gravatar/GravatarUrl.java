package org.likeness.gravatar;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The URL of an avatar at Gravatar or a service that speaks its protocol. Parameters with Gravatar's default value are left
 * out. Immutable: each {@code with} method returns a new URL.
 *
 * <pre>{@code
 * EmailHash hash = EmailHash.of("jane@example.com", EmailHash.Algorithm.SHA256);
 * String url = GravatarUrl.of(hash)
 *         .withSize(new AvatarSize(40))
 *         .withDefault(DefaultImage.of("identicon"))
 *         .toString(); // https://www.gravatar.com/avatar/8c87...?s=40&d=identicon
 * }</pre>
 *
 * For many people with the same options, prepare the URL once and call {@link #withHash} for each of them.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 */
public final class GravatarUrl {
    private final UrlTemplate template;
    private final EmailHash hash;
    private final AvatarSize size;

    private GravatarUrl(UrlTemplate template, EmailHash hash, AvatarSize size) {
        this.template = template;
        this.hash = hash;
        this.size = size;
    }

    /** Returns the URL at Gravatar with its default options: 80 pixels, rated {@code g}, Gravatar's logo as default image. */
    public static GravatarUrl of(EmailHash hash) {
        return new GravatarUrl(UrlTemplate.GRAVATAR, hash, AvatarSize.STANDARD);
    }

    /**
     * Reads a URL with short or long parameter names. Empty if it is not the URL of an avatar, or has parameters or values that
     * Gravatar does not know.
     */
    public static Optional<GravatarUrl> parse(String address) {
        try {
            var parsed = new ParsedAddress(address);
            return Optional.of(new GravatarUrl(parsed.template(), parsed.hash(), parsed.size()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the same avatar at another service.
     *
     * @param other the folder of avatars there, for example {@code https://weavatar.com/avatar/}; a missing final slash is added
     * @throws IllegalArgumentException if it is not an http or https URL with a host, or has a query or a fragment
     */
    public GravatarUrl withBase(URI other) {
        return withTemplate(template.withBase(other));
    }

    /** Returns the same URL with https or http, on the same port. */
    public GravatarUrl withTls(boolean tls) {
        String base = template.base.toString();
        return withBase(URI.create((tls ? "https" : "http") + base.substring(base.indexOf(':'))));
    }

    /** Returns the URL for another person, with the same options. */
    public GravatarUrl withHash(EmailHash other) {
        return new GravatarUrl(template, other, size);
    }

    public GravatarUrl withSize(AvatarSize other) {
        return new GravatarUrl(template, hash, other);
    }

    /** Sets the image for people without an avatar. */
    public GravatarUrl withDefault(DefaultImage other) {
        return withTemplate(template.withDefault(other));
    }

    /** Leaves the image for people without an avatar to the service, which shows its logo. */
    public GravatarUrl withoutDefault() {
        return withTemplate(template.withDefault(null));
    }

    /** Sets the highest rating that may be shown; avatars with a higher one are replaced by the default image. */
    public GravatarUrl withRating(Rating other) {
        return withTemplate(template.withRating(other));
    }

    /** Sets whether the default image is shown to everybody, even to people who have an avatar. */
    public GravatarUrl withForcedDefault(boolean forced) {
        return withTemplate(template.withForcedDefault(forced));
    }

    /** Appends a file extension to the hash. */
    public GravatarUrl withExtension(FileExtension other) {
        return withTemplate(template.withExtension(other));
    }

    public GravatarUrl withoutExtension() {
        return withTemplate(template.withExtension(null));
    }

    /** Sets whether parameters are named {@code size default rating forcedefault} instead of {@code s d r f}. */
    public GravatarUrl withLongNames(boolean longNames) {
        return withTemplate(template.withLongNames(longNames));
    }

    private GravatarUrl withTemplate(UrlTemplate other) {
        return new GravatarUrl(other, hash, size);
    }

    /** Returns the folder of avatars, with its final slash. */
    public URI base() {
        return template.base;
    }

    public EmailHash hash() {
        return hash;
    }

    public AvatarSize size() {
        return size;
    }

    /** Returns the image for people without an avatar; empty for the service's logo. */
    public Optional<DefaultImage> defaultImage() {
        return Optional.ofNullable(template.defaultImage);
    }

    public Rating rating() {
        return template.rating;
    }

    public boolean forcedDefault() {
        return template.forcedDefault;
    }

    public Optional<FileExtension> extension() {
        return Optional.ofNullable(template.extension);
    }

    public URI toUri() {
        return URI.create(toString());
    }

    /** Returns the URL in ASCII. Escape its {@code &} when you write it into HTML. */
    @Override
    public String toString() {
        return template.url(hash, size);
    }

    /** Two URLs are equal if their text is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GravatarUrl url && toString().equals(url.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
