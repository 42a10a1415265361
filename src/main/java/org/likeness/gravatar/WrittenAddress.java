package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Set;

/** An avatar's address that somebody wrote, read part by part. */
final class WrittenAddress {
    private static final Set<String> LONG_NAMES = Set.of("size", "default", "rating", "forcedefault");

    private GravatarUrl url;
    private String defaultWord = "";
    private String initials = "";
    private String name = "";

    private WrittenAddress(GravatarUrl url) {
        this.url = url;
    }

    /** @throws IllegalArgumentException when this is no such address, or says what Gravatar does not know */
    static GravatarUrl read(String address) {
        URI uri = URI.create(address);
        if (uri.isOpaque() || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("address must be a hierarchy without a fragment, was " + address);
        }
        var written = new WrittenAddress(path(address.split("\\?", 2)[0]));
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&", -1)) {
                int mark = part.indexOf('=');
                String name = mark < 0 ? part : part.substring(0, mark);
                String value = mark < 0 ? "" : URLDecoder.decode(part.substring(mark + 1), UTF_8);
                written.say(name, value);
            }
        }
        return written.whole();
    }

    private static GravatarUrl path(String address) {
        int file = address.lastIndexOf('/') + 1;
        int dot = address.indexOf('.', file);
        String digits = address.substring(file, dot < 0 ? address.length() : dot);
        EmailHash hash = EmailHash.parse(digits)
                .orElseThrow(() -> new IllegalArgumentException("hash must be 32 or 64 hex digits, was " + digits));
        GravatarUrl url = GravatarUrl.of(hash).withBase(URI.create(address.substring(0, file)));
        return dot < 0 ? url : url.withExtension(Extension.of(address.substring(dot + 1)));
    }

    private void say(String parameter, String value) {
        if (value.isEmpty()) {
            return; // as if nothing had been said
        }
        switch (parameter) {
            case "s", "size" -> url = url.withSize(new AvatarSize(Integer.parseInt(value)));
            case "d", "default" -> defaultWord = value;
            case "initials" -> initials = value;
            case "name" -> name = value;
            case "r", "rating" -> url = url.withRating(Rating.of(value));
            case "f", "forcedefault" -> url = url.withForcedDefault(isYes(value));
            default -> throw new IllegalArgumentException("no parameter of an avatar is called " + parameter);
        }
        if (LONG_NAMES.contains(parameter)) {
            url = url.withLongNames(true);
        }
    }

    private GravatarUrl whole() {
        if (defaultWord.isEmpty() && initials.isEmpty() && name.isEmpty()) {
            return url;
        }
        return url.withDefault(new DefaultImage(DefaultImage.of(defaultWord).word(), initials, name));
    }

    private static boolean isYes(String value) {
        if (!value.equals("y")) {
            throw new IllegalArgumentException("forced default must be y, was " + value);
        }
        return true;
    }
}
