package org.likeness.upstream;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.time.Clock;

/** A breaker for each server; of those that were not asked for a long time, nothing is remembered. */
final class Breakers {
    private static final int MOST_SERVERS = 1_000;

    private final LoadingCache<String, Breaker> servers;

    Breakers(Clock clock) {
        this.servers = Caffeine.newBuilder()
                .maximumSize(MOST_SERVERS)
                .executor(Runnable::run)
                .build(server -> new Breaker(clock));
    }

    /** That of the server at an address. */
    Breaker of(String address) {
        return servers.get(URI.create(address).getRawAuthority());
    }
}
