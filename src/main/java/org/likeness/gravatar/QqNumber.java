package org.likeness.gravatar;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an account at QQ, 5 to 11 digits without a leading zero. Its picture is public. */
public record QqNumber(String digits) {
    /** Where QQ itself answers. */
    public static final URI SERVICE = URI.create("https://q1.qlogo.cn/g");

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{4,10}");
    private static final String MAIL = "@qq.com";

    /** @throws IllegalArgumentException when these are not 5 to 11 digits without a leading zero */
    public QqNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "QQ number must be 5 to 11 digits without a leading zero, was " + digits);
        }
    }

    public static Optional<QqNumber> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new QqNumber(text)) : Optional.empty();
    }

    /** The number that an address like {@code 12345678@qq.com} names, in any case and with blanks around it. */
    public static Optional<QqNumber> ofEmail(String email) {
        String normalised = EmailHash.normalised(email);
        return normalised.endsWith(MAIL)
                ? parse(normalised.substring(0, normalised.length() - MAIL.length()))
                : Optional.empty();
    }

    /** The address that everybody at QQ has by their number. */
    public String email() {
        return digits + MAIL;
    }

    /**
     * The address of the picture in the smallest size that has enough pixels: 40, 100, 140 or 640. For old accounts there is
     * nothing at 640.
     *
     * @param base where QQ answers, like {@link #SERVICE}
     * @throws IllegalArgumentException when it is not http(s) with a host, or has a query or a fragment
     */
    public String address(URI base, AvatarSize size) {
        int pixels = size.pixels();
        return address(base, pixels <= 40 ? 40 : pixels <= 100 ? 100 : pixels <= 140 ? 4 : 640); // 4 means 140 pixels
    }

    /**
     * The address of the picture in a size that every account has, 40 or 100 pixels.
     *
     * @param base where QQ answers, like {@link #SERVICE}
     * @throws IllegalArgumentException when it is not http(s) with a host, or has a query or a fragment
     */
    public String safeAddress(URI base, AvatarSize size) {
        return address(base, size.pixels() <= 40 ? 40 : 100);
    }

    private String address(URI base, int size) {
        return HttpAddress.service(base) + "?b=qq&nk=" + digits + "&s=" + size;
    }
}
