package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/**
 * The address of somebody's picture at Gravatar or at a mirror of it. What equals Gravatar's own default is left out.
 *
 * @param base where the service answers, ends in a slash
 * @see <a href="https://docs.gravatar.com/api/avatars/images/">Gravatar's avatar images</a>
 */
public record GravatarUrl(URI base, EmailHash hash, AvatarSize size, Rating rating, DefaultImage defaultImage) {

    /** @throws IllegalArgumentException when the base does not end in a slash */
    public GravatarUrl {
        if (!base.toString().endsWith("/")) {
            throw new IllegalArgumentException("base must end in a slash, was " + base);
        }
    }

    /** The same picture at another size. */
    public GravatarUrl withSize(AvatarSize other) {
        return new GravatarUrl(base, hash, other, rating, defaultImage);
    }

    /** The same picture, if it is rated so at most. */
    public GravatarUrl withRating(Rating other) {
        return new GravatarUrl(base, hash, size, other, defaultImage);
    }

    /** The same picture, with something else for who has none. */
    public GravatarUrl withDefault(DefaultImage other) {
        return new GravatarUrl(base, hash, size, rating, other);
    }

    /** The address itself; a page that writes it into an attribute escapes its {@code &} there. */
    @Override
    public String toString() {
        var address = new StringBuilder(160).append(base).append(hash.hex());
        char mark = '?';
        if (!size.equals(AvatarSize.STANDARD)) {
            address.append(mark).append("s=").append(size.pixels());
            mark = '&';
        }
        address.append(mark).append("d=").append(URLEncoder.encode(defaultImage.word(), UTF_8));
        if (rating != Rating.G) {
            address.append("&r=").append(rating.word());
        }
        return address.toString();
    }
}
