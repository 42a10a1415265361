package org.likeness.avatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.function.Function;
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.DefaultImage;
import org.likeness.gravatar.Rating;

/**
 * The addresses within this site of pictures on other servers: {@code /avatar/NAME?s=80&r=pg}. The parameters are those of the
 * avatar protocol; values that match its defaults or the settings are left out.
 */
final class ProxyAddresses {
    private static final String FOLDER = "/avatar/";

    private final ProxiedPictures pictures;

    ProxyAddresses(ProxiedPictures pictures) {
        this.pictures = pictures;
    }

    /**
     * The address of a picture at each size; empty if the source cannot know the e-mail.
     *
     * @param key determines the person's drawing
     * @param rating the highest rating to show
     * @param defaultImage shown if there is no picture; that of the settings if absent, or if it is on another server
     */
    Optional<Function<AvatarSize, String>> of(
            Source source, String email, String key, Rating rating, Optional<DefaultImage> defaultImage) {
        String parameters = defaultImage.map(ProxyAddresses::parameters).orElse("")
                + (rating == Rating.G ? "" : "&r=" + rating.word());
        return pictures.name(source, email, Drawings.digits(key))
                .map(name -> FOLDER + name + "?s=")
                .map(start -> size -> start + size.pixels() + parameters);
    }

    private static String parameters(DefaultImage image) {
        if (image.word().indexOf(':') >= 0) {
            return "";
        }
        return "&d=" + image.word() + parameter("initials", image.initials()) + parameter("name", image.name());
    }

    private static String parameter(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
