package org.likeness.gravatar;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a QQ account: 5 to 11 digits without a leading zero. Its avatar is public. */
public record QqNumber(String digits) {
    /** The avatar service of QQ. */
    public static final URI SERVICE = URI.create("https://q1.qlogo.cn/g");

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{4,10}");
    private static final String MAIL = "@qq.com";

    /** @throws IllegalArgumentException if these are not 5 to 11 digits without a leading zero */
    public QqNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "QQ number must be 5 to 11 digits without a leading zero, was " + digits);
        }
    }

    public static Optional<QqNumber> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new QqNumber(text)) : Optional.empty();
    }

    /** Returns the number in an address like {@code 12345678@qq.com}, in any case and with surrounding whitespace. */
    public static Optional<QqNumber> ofEmail(String email) {
        String normalised = EmailHash.normalised(email);
        return normalised.endsWith(MAIL)
                ? parse(normalised.substring(0, normalised.length() - MAIL.length()))
                : Optional.empty();
    }

    /** Returns the e-mail address of this account. */
    public String email() {
        return digits + MAIL;
    }

    /**
     * Returns the URL of the avatar in the smallest size with enough pixels: 40, 100, 140 or 640. Old accounts have no avatar in
     * the largest size.
     *
     * @param base the avatar service, for example {@link #SERVICE}
     * @throws IllegalArgumentException if it is not an http or https URL with a host, or has a query or a fragment
     */
    public String address(URI base, AvatarSize size) {
        int pixels = size.pixels();
        return address(base, pixels <= 40 ? 40 : pixels <= 100 ? 100 : pixels <= 140 ? 4 : 640); // 4 means 140 pixels
    }

    /**
     * Returns the URL of the avatar in a size that all accounts have, 40 or 100 pixels.
     *
     * @param base the avatar service, for example {@link #SERVICE}
     * @throws IllegalArgumentException if it is not an http or https URL with a host, or has a query or a fragment
     */
    public String safeAddress(URI base, AvatarSize size) {
        return address(base, size.pixels() <= 40 ? 40 : 100);
    }

    private String address(URI base, int size) {
        return ServiceAddress.service(base) + "?b=qq&nk=" + digits + "&s=" + size;
    }
}
