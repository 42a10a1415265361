package org.likeness.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link in the footer, such as the one to the imprint.
 *
 * @param label its text
 * @param target an http or https address, or a path on the same host
 */
public record SiteLink(String label, String target) {
    private static final int MAX_LINKS = 8;
    private static final Pattern LABEL = Pattern.compile("[^\\p{Cntrl}\\p{Zl}\\p{Zp}]{1,40}");
    private static final Pattern PATH = Pattern.compile("/([^/\\\\].*)?");
    private static final int MAX_TARGET = 500;

    /** Reads {@code Imprint=https://example.org/imprint, Privacy=/privacy}; empty if one of the links, or their number, is not allowed. */
    static Optional<List<SiteLink>> parse(String text) {
        var links = Stream.of(text.split(",", -1)).map(SiteLink::parseOne).toList();
        return links.size() <= MAX_LINKS && links.stream().allMatch(Optional::isPresent)
                ? Optional.of(links.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<SiteLink> parseOne(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        var link = new SiteLink(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        return Optional.of(link).filter(SiteLink::isAllowed);
    }

    private boolean isAllowed() {
        return LABEL.matcher(label).matches() && target.length() <= MAX_TARGET && isAllowed(target);
    }

    private static boolean isAllowed(String target) {
        try {
            var uri = new URI(target);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http
                    ? uri.getHost() != null && uri.getRawUserInfo() == null
                    : uri.getScheme() == null && PATH.matcher(target).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** As the operator has written it. */
    @Override
    public String toString() {
        return label + "=" + target;
    }
}
