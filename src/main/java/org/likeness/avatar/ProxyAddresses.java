package org.likeness.avatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.function.Function;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.Rating;

/**
 * The addresses within this site of pictures on other servers: {@code /avatar/NAME?s=80&r=pg}. What follows the name is the
 * protocol's own; what stands in its settings need not be said.
 */
final class ProxyAddresses {
    private static final String FOLDER = "/avatar/";

    private final ProxiedPictures pictures;

    ProxyAddresses(ProxiedPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * The address for each size; empty where that source knows nobody by the e-mail.
     *
     * @param key what the person's drawing is made of
     * @param rating the highest that is shown
     * @param instead what stands for who has no picture; that of the settings where absent, also where it is on another server
     */
    Optional<Function<AvatarSize, String>> of(
            Source source, String email, String key, Rating rating, Optional<DefaultImage> instead) {
        String rest = instead.map(ProxyAddresses::said).orElse("") + (rating == Rating.G ? "" : "&r=" + rating.word());
        return pictures.name(source, email, Drawings.digits(key))
                .map(name -> FOLDER + name + "?s=")
                .map(start -> size -> start + size.pixels() + rest);
    }

    private static String said(DefaultImage image) {
        if (image.word().indexOf(':') >= 0) {
            return "";
        }
        return "&d=" + image.word() + said("initials", image.initials()) + said("name", image.name());
    }

    private static String said(String parameter, String value) {
        return value.isEmpty()
                ? ""
                : "&" + parameter + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
