package org.likeness.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.config.Settings;
import org.likeness.gravatar.LittleDns;

class FederatedHostsTest {
    private static final String ADA = "ada@example.com";
    private static final URI FACES = URI.create("https://faces.example.com/avatar/");

    private final AtomicLong now = new AtomicLong();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private LittleDns dns;
    private FederatedHosts hosts;

    @BeforeEach
    void start() throws IOException {
        dns = new LittleDns(LittleDns.records("10 0 443 faces.example.com."));
        hosts = hosts(dns.url());
    }

    @AfterEach
    void stop() {
        dns.close();
    }

    private FederatedHosts hosts(String dnsUrl) {
        return new FederatedHosts(
                Settings.read(Map.of("likeness.libravatar.dns", dnsUrl)::get).avatars(), now::get, background::add);
    }

    private void workInBackground() {
        for (Runnable work = background.poll(); work != null; work = background.poll()) {
            work.run();
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void areLookedUpInTheBackground() {
        assertThat(hosts.of(ADA)).isEmpty();
        assertThat(hosts.of(ADA)).isEmpty();
        assertThat(dns.asked()).isEmpty();
        assertThat(background).as("looked up once, not by every page").hasSize(1);

        workInBackground();
        assertThat(hosts.of(ADA)).hasValue(FACES);
        assertThat(dns.asked()).containsExactly("_avatars-sec._tcp.example.com");
    }

    @Test
    void areCachedForADay() {
        hosts.of(ADA);
        workInBackground();
        pass(Duration.ofHours(23));
        assertThat(hosts.of("Bob@EXAMPLE.com")).hasValue(FACES);
        assertThat(background).isEmpty();

        pass(Duration.ofHours(2));
        assertThat(hosts.of(ADA)).as("the old one until there is a new one").hasValue(FACES);
        assertThat(background).hasSize(1);
    }

    @Test
    void areLookedUpAgainTenMinutesAfterAFailure() {
        dns.close();
        hosts.of(ADA);
        workInBackground();
        assertThat(hosts.of(ADA)).isEmpty();
        assertThat(background).isEmpty();

        pass(Duration.ofMinutes(11));
        assertThat(hosts.of(ADA)).isEmpty();
        assertThat(background).hasSize(1);
    }

    @Test
    void areLookedUpAFewAtATime() {
        for (int i = 0; i < 100; i++) {
            hosts.of("ada@domain" + i + ".example");
        }
        assertThat(background).hasSize(32);
        workInBackground();
        hosts.of("ada@domain99.example");
        assertThat(background).hasSize(1);
    }

    @Test
    void areNotLookedUpWithoutADomain() {
        assertThat(hosts.of("not an address")).isEmpty();
        assertThat(hosts.of("ada@")).isEmpty();
        assertThat(background).isEmpty();
    }
}
