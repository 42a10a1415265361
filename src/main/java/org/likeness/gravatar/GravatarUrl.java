package org.likeness.gravatar;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of somebody's picture at Gravatar or at a mirror of it. What equals Gravatar's own default is left out. A value
 * that never changes: each {@code with} gives another one.
 *
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 */
public final class GravatarUrl {
    private final Wording wording;
    private final EmailHash hash;
    private final AvatarSize size;

    private GravatarUrl(Wording wording, EmailHash hash, AvatarSize size) {
        this.wording = wording;
        this.hash = hash;
        this.size = size;
    }

    /** The plainest address at Gravatar itself: 80 pixels, rated {@code g} at most, the service's own default picture. */
    public static GravatarUrl of(EmailHash hash) {
        return new GravatarUrl(Wording.GRAVATAR, hash, AvatarSize.STANDARD);
    }

    /**
     * The values of an address that somebody wrote, with short or long names. Empty when it is no such address, and also when it
     * says something that Gravatar does not know.
     */
    public static Optional<GravatarUrl> parse(String address) {
        try {
            return Optional.of(WrittenAddress.read(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The same at another service.
     *
     * @param other where avatars lie there, for example {@code https://weavatar.com/avatar/}; gets the final slash it may lack
     * @throws IllegalArgumentException when it is not http(s) with a host, or has a query or a fragment
     */
    public GravatarUrl withBase(URI other) {
        return worded(wording.withBase(other));
    }

    /** The same by https or by http, on the same port. */
    public GravatarUrl withTls(boolean tls) {
        String base = wording.base.toString();
        return withBase(URI.create((tls ? "https" : "http") + base.substring(base.indexOf(':'))));
    }

    /** The same for somebody else. */
    public GravatarUrl withHash(EmailHash other) {
        return new GravatarUrl(wording, other, size);
    }

    /** The same picture at another size. */
    public GravatarUrl withSize(AvatarSize other) {
        return new GravatarUrl(wording, hash, other);
    }

    /** The same picture, with something else for who has none. */
    public GravatarUrl withDefault(DefaultImage other) {
        return worded(wording.withDefault(other));
    }

    /** The same picture, with the service's logo for who has none. */
    public GravatarUrl withoutDefault() {
        return worded(wording.withDefault(null));
    }

    /** The same picture, if it is rated so at most. */
    public GravatarUrl withRating(Rating other) {
        return worded(wording.withRating(other));
    }

    /** The default picture instead of the person's own, or no longer. */
    public GravatarUrl withForcedDefault(boolean forced) {
        return worded(wording.withForced(forced));
    }

    /** The same picture under a name with that ending. */
    public GravatarUrl withExtension(Extension other) {
        return worded(wording.withExtension(other));
    }

    /** The same picture under its hash alone. */
    public GravatarUrl withoutExtension() {
        return worded(wording.withExtension(null));
    }

    /** The same with {@code size default rating forcedefault} instead of {@code s d r f}, or the other way round. */
    public GravatarUrl withLongNames(boolean longNames) {
        return worded(wording.withLongNames(longNames));
    }

    private GravatarUrl worded(Wording other) {
        return new GravatarUrl(other, hash, size);
    }

    /** Where the service answers; ends in a slash. */
    public URI base() {
        return wording.base;
    }

    public EmailHash hash() {
        return hash;
    }

    public AvatarSize size() {
        return size;
    }

    /** What stands for who has no picture; empty for the service's logo. */
    public Optional<DefaultImage> defaultImage() {
        return Optional.ofNullable(wording.defaultImage);
    }

    public Rating rating() {
        return wording.rating;
    }

    public boolean forcedDefault() {
        return wording.forced;
    }

    public Optional<Extension> extension() {
        return Optional.ofNullable(wording.extension);
    }

    public URI toUri() {
        return URI.create(toString());
    }

    /** The address itself, in ASCII; a page that writes it into an attribute escapes its {@code &} there. */
    @Override
    public String toString() {
        return wording.address(hash, size);
    }

    /** Two are the same when they are written the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GravatarUrl url && toString().equals(url.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
