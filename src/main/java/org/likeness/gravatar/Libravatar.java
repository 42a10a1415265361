package org.likeness.gravatar;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A host with Libravatar's protocol, which is Gravatar's with smaller pictures and without ratings.
 *
 * <pre>{@code
 * String url = Libravatar.SECURE.address(hash, new AvatarSize(40), DefaultImage.of("retro"));
 * }</pre>
 *
 * Domains can run their own host; see {@link Federation}.
 *
 * @param base the folder of avatars; a missing final slash is added
 * @see <a href="https://wiki.libravatar.org/api/">Libravatar's API</a>
 */
public record Libravatar(URI base) {
    /** The public host with https, for domains without their own. */
    public static final Libravatar SECURE = new Libravatar(URI.create("https://seccdn.libravatar.org/avatar/"));

    /** The public host with http. */
    public static final Libravatar PLAIN = new Libravatar(URI.create("http://cdn.libravatar.org/avatar/"));

    private static final int MAX_PIXELS = 512;

    /** @throws IllegalArgumentException if the base is not an http or https URL with a host, or has a query or a fragment */
    public Libravatar {
        base = ServiceAddress.folder(base);
    }

    /** Returns the URL of an avatar. Sizes above 512 pixels, the largest of such hosts, are reduced to that. */
    public String address(EmailHash hash, AvatarSize size, DefaultImage defaultImage) {
        return GravatarUrl.of(hash)
                .withBase(base)
                .withSize(new AvatarSize(Math.min(size.pixels(), MAX_PIXELS)))
                .withDefault(defaultImage)
                .toString();
    }

    /**
     * Returns the domain of an e-mail address, in lower case and ASCII. Empty if it is not a domain name.
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
