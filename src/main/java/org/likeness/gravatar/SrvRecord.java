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
 * A DNS SRV record: a host that offers a service for a domain.
 *
 * @param priority 0 to 65535; the host with the lowest is used first
 * @param weight 0 to 65535; the share of requests among hosts of the same priority
 * @param port 1 to 65535
 * @param target the host name, of ASCII letters, digits, dots and hyphens, without the final dot
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2782">RFC 2782</a>
 */
record SrvRecord(int priority, int weight, int port, String target) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,5}) (\\d{1,5}) (\\d{1,5}) ([0-9a-zA-Z.-]*[0-9a-zA-Z-])\\.?");
    private static final int MAX_PORT = 65_535;

    /** Reads a record; empty if the service is not offered, or the host or port is invalid. */
    static Optional<SrvRecord> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(matcher.group(3));
        var srv = new SrvRecord(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), port, matcher.group(4));
        boolean isUsable = port >= 1 && port <= MAX_PORT && srv.folder("https").getHost() != null;
        return isUsable ? Optional.of(srv) : Optional.empty();
    }

    /** Chooses a host of the lowest priority at random, according to weight. */
    static Optional<SrvRecord> choose(List<SrvRecord> records, RandomGenerator random) {
        int lowest = records.stream().mapToInt(SrvRecord::priority).min().orElse(0);
        var first = new ArrayList<>(records);
        first.removeIf(one -> one.priority != lowest);
        first.sort(Comparator.comparingInt(
                one -> one.weight == 0 ? 0 : 1)); // weight 0 first, so that it has a small chance
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

    /** Returns the folder of avatars on this host, without the port if it is the default of the scheme. */
    URI folder(String scheme) {
        boolean isDefaultPort = port == (scheme.equals("https") ? 443 : 80);
        return URI.create(scheme + "://" + target + (isDefaultPort ? "" : ":" + port) + "/avatar/");
    }
}
