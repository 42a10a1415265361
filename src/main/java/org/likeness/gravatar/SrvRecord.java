package org.likeness.gravatar;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the hosts that offer a service for a domain.
 *
 * @param priority 0 to 65535, the lowest is asked first
 * @param weight 0 to 65535, its share of the requests among those of the same priority
 * @param port 1 to 65535
 * @param target the host's name, of ASCII letters, digits, dots and hyphens, without the final dot
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2782">RFC 2782</a>
 */
record SrvRecord(int priority, int weight, int port, String target) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,5}) (\\d{1,5}) (\\d{1,5}) ([0-9a-zA-Z.-]*[0-9a-zA-Z-])\\.?");
    private static final int MOST = 65_535;

    /** The record that a text says; empty for a service that is not offered, and for what could not be an address. */
    static Optional<SrvRecord> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(matcher.group(3));
        var found = new SrvRecord(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), port, matcher.group(4));
        boolean usable = port >= 1 && port <= MOST && found.folder("https").getHost() != null;
        return usable ? Optional.of(found) : Optional.empty();
    }

    /** The one to ask: of the lowest priority, by chance according to weight. */
    static Optional<SrvRecord> choose(List<SrvRecord> records, RandomGenerator random) {
        int lowest = records.stream().mapToInt(SrvRecord::priority).min().orElse(0);
        var first = new ArrayList<>(records);
        first.removeIf(one -> one.priority != lowest);
        first.sort(Comparator.comparingInt(
                one -> one.weight == 0 ? 0 : 1)); // weight 0 first: it has its small chance, too
        int sum = first.stream().mapToInt(SrvRecord::weight).sum();
        int left = random.nextInt(sum + 1);
        for (SrvRecord one : first) {
            left -= one.weight;
            if (left <= 0) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The folder of the avatars there; the port is left out where it is the scheme's own. */
    URI folder(String scheme) {
        boolean own = port == (scheme.equals("https") ? 443 : 80);
        return URI.create(scheme + "://" + target + (own ? "" : ":" + port) + "/avatar/");
    }
}
