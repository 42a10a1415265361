package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Set;

/** Reads the URL of an avatar part by part. */
final class ParsedAddress {
    private static final Set<String> LONG_NAMES = Set.of("size", "default", "rating", "forcedefault");

    private final EmailHash hash;
    private UrlTemplate template;
    private AvatarSize size = AvatarSize.STANDARD;
    private String defaultWord = "";
    private String initials = "";
    private String name = "";

    /** @throws IllegalArgumentException if this is not the URL of an avatar, or has values that Gravatar does not know */
    ParsedAddress(String address) {
        URI uri = URI.create(address);
        if (uri.isOpaque() || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("address must be hierarchical without a fragment, was " + address);
        }
        String path = address.split("\\?", 2)[0];
        int file = path.lastIndexOf('/') + 1;
        int dot = path.indexOf('.', file);
        String digits = path.substring(file, dot < 0 ? path.length() : dot);
        hash = EmailHash.parse(digits)
                .orElseThrow(() -> new IllegalArgumentException("hash must be 32 or 64 hex digits, was " + digits));
        template = UrlTemplate.GRAVATAR.withBase(URI.create(path.substring(0, file)));
        if (dot >= 0) {
            template = template.withExtension(FileExtension.of(path.substring(dot + 1)));
        }
        if (uri.getRawQuery() != null) {
            readQuery(uri.getRawQuery());
        }
    }

    private void readQuery(String query) {
        for (String part : query.split("&", -1)) {
            int mark = part.indexOf('=');
            String value = mark < 0 ? "" : URLDecoder.decode(part.substring(mark + 1), UTF_8);
            readParameter(mark < 0 ? part : part.substring(0, mark), value);
        }
        if (!defaultWord.isEmpty() || !initials.isEmpty() || !name.isEmpty()) {
            String word = DefaultImage.of(defaultWord).word();
            template = template.withDefault(new DefaultImage(word, initials, name));
        }
    }

    private void readParameter(String parameter, String value) {
        if (value.isEmpty()) {
            return; // the same as an absent parameter
        }
        switch (parameter) {
            case "s", "size" -> size = new AvatarSize(Integer.parseInt(value));
            case "d", "default" -> defaultWord = value;
            case "initials" -> initials = value;
            case "name" -> name = value;
            case "r", "rating" -> template = template.withRating(Rating.of(value));
            case "f", "forcedefault" -> template = template.withForcedDefault(isYes(value));
            default -> throw new IllegalArgumentException("unknown parameter of an avatar: " + parameter);
        }
        if (LONG_NAMES.contains(parameter)) {
            template = template.withLongNames(true);
        }
    }

    private static boolean isYes(String value) {
        if (!value.equals("y")) {
            throw new IllegalArgumentException("forced default must be y, was " + value);
        }
        return true;
    }

    EmailHash hash() {
        return hash;
    }

    UrlTemplate template() {
        return template;
    }

    AvatarSize size() {
        return size;
    }
}
