package org.likeness.gravatar;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A host that speaks Libravatar's protocol, which is Gravatar's with smaller pictures and without ratings.
 *
 * @param base where avatars lie there, gets the final slash it may lack
 * @see <a href="https://wiki.libravatar.org/api/">Libravatar's API</a>
 */
public record Libravatar(URI base) {
    /** The public host by https, for every domain that has none of its own. */
    public static final Libravatar SECURE = new Libravatar(URI.create("https://seccdn.libravatar.org/avatar/"));

    /** The public host by http. */
    public static final Libravatar PLAIN = new Libravatar(URI.create("http://cdn.libravatar.org/avatar/"));

    private static final int MOST = 512;

    /** @throws IllegalArgumentException when the base is not http(s) with a host, or has a query or a fragment */
    public Libravatar {
        base = HttpAddress.folder(base);
    }

    /** The address of somebody's picture; sizes above 512 pixels, the host's largest, become that. */
    public String address(EmailHash hash, AvatarSize size, DefaultImage defaultImage) {
        return GravatarUrl.of(hash)
                .withBase(base)
                .withSize(new AvatarSize(Math.min(size.pixels(), MOST)))
                .withDefault(defaultImage)
                .toString();
    }

    /**
     * The domain whose host answers for an e-mail address, as DNS knows it: what follows the last {@code @}, in lower case and
     * ASCII. Empty where that is no name of a domain.
     */
    public static Optional<String> domain(String email) {
        String address = email.strip();
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        try {
            String ascii = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return Federation.isDomain(ascii) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
