package org.likeness.config;

import java.time.Duration;
import java.util.Set;

/**
 * The avatar server at {@code /avatar/}. Each component is the property {@code likeness.server.} plus the name given here.
 *
 * @param maxAge {@code max-age}: how long clients may use an answer without asking again, 0 to 31,536,000 seconds, default 300
 * @param staleWhileRevalidate {@code stale-while-revalidate}: how long they may use it while they ask again, 0 to 31,536,000
 *     seconds, default 86,400
 * @param defaultHosts {@code default-hosts}: the hosts, {@code name} or {@code name:port}, to whose pictures {@code d=URL} may
 *     redirect, default none
 * @param patience {@code patience}: how long an answer waits for another server, 0 to 10,000 milliseconds, default 300
 * @param memory {@code memory}: the size of the cache of answers in memory, 0 to 1,073,741,824 bytes, default 32 MiB
 * @param disk {@code disk}: the size of the cache of remote pictures on the disk, 1 MiB to 1 TiB, default 1 GiB
 */
public record ServerSettings(
        Duration maxAge,
        Duration staleWhileRevalidate,
        Set<String> defaultHosts,
        Duration patience,
        long memory,
        long disk) {
    private static final long YEAR = 31_536_000;

    static ServerSettings read(SettingsReader reader) {
        return new ServerSettings(
                Duration.ofSeconds(reader.number("server.max-age", 300, 0, YEAR)),
                Duration.ofSeconds(reader.number("server.stale-while-revalidate", 86_400, 0, YEAR)),
                reader.hosts("server.default-hosts"),
                Duration.ofMillis(reader.number("server.patience", 300, 0, 10_000)),
                reader.number("server.memory", 32 << 20, 0, 1 << 30),
                reader.number("server.disk", 1 << 30, 1 << 20, 1L << 40));
    }

    /** How long clients may keep an answer, as directives of the header {@code Cache-Control}. */
    public String caching() {
        return "max-age=" + maxAge.toSeconds() + ", stale-while-revalidate=" + staleWhileRevalidate.toSeconds();
    }
}
