package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.naming.NamingException;
import javax.naming.TimeLimitExceededException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FederationTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void asksForTheServiceOfAPageByHttpsOrHttp() throws Exception {
        try (var dns = new LittleDns(LittleDns.records("0 0 8443 avatars.example.org"))) {
            var federation = new Federation(dns.url(), LONG);
            assertThat(federation.find("example.org", true))
                    .contains(URI.create("https://avatars.example.org:8443/avatar/"));
            assertThat(federation.find("example.org", false))
                    .contains(URI.create("http://avatars.example.org:8443/avatar/"));
            assertThat(dns.asked()).containsExactly("_avatars-sec._tcp.example.org", "_avatars._tcp.example.org");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "443, true, https://a.example/avatar/",
        "80, true, https://a.example:80/avatar/",
        "80, false, http://a.example/avatar/",
        "443, false, http://a.example:443/avatar/",
        "1, true, https://a.example:1/avatar/",
        "65535, true, https://a.example:65535/avatar/"
    })
    void leavesOutTheDefaultPortOfTheScheme(int port, boolean secure, URI folder) throws Exception {
        assertThat(find(LittleDns.records("0 0 " + port + " a.example"), secure))
                .contains(folder);
    }

    @Test
    void findsNothingForAnUnknownDomain() throws Exception {
        assertThat(find(LittleDns.noSuchName(), true)).isEmpty();
    }

    @Test
    void findsNothingWithoutRecords() throws Exception {
        assertThat(find(LittleDns.records(), true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 443 .",
                "0 0 0 a.example",
                "0 0 443 a_b.example",
                "0 0 443 a/b.example",
                "0 0 443 a@b.example",
                "0 0 443 -",
                "0 0 443 a\\.example"
            })
    void skipsAnInvalidTarget(String record) throws Exception {
        assertThat(find(LittleDns.records(record), true)).isEmpty();
        assertThat(find(LittleDns.records(record, "9 0 443 good.example"), true))
                .contains(URI.create("https://good.example/avatar/"));
    }

    @Test
    void choosesTheLowestPriorityWhateverTheWeights() throws Exception {
        assertThat(find(LittleDns.records("20 900 443 b.example", "10 1 443 a.example", "30 0 443 c.example"), true))
                .contains(URI.create("https://a.example/avatar/"));
    }

    @Test
    void refusesInvalidDomainNames() throws IOException {
        try (var dns = new LittleDns(LittleDns.noSuchName())) {
            var federation = new Federation(dns.url(), LONG);
            for (String name : new String[] {"", ".", "a/b", "A.example", "a.example.", "a b", "例子", "x".repeat(64)}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> federation.find(name, true))
                        .withMessageEndingWith("was " + name);
            }
            assertThat(dns.asked()).isEmpty();
        }
    }

    @Test
    void endsInTimeIfDnsDoesNotAnswer() throws IOException {
        try (var dns = new LittleDns(question -> new byte[0])) {
            assertThatExceptionOfType(NamingException.class)
                    .isThrownBy(() -> new Federation(dns.url(), SHORT).find("example.org", true));
            assertThat(dns.asked()).contains("_avatars-sec._tcp.example.org");
        }
    }

    @Test
    void endsInTimeIfManyServersDoNotAnswer() throws IOException {
        try (var dns = new LittleDns(question -> new byte[0])) {
            String many = (dns.url() + " ").repeat(100).strip();
            assertThatExceptionOfType(TimeLimitExceededException.class)
                    .isThrownBy(() -> new Federation(many, SHORT).find("example.org", true));
            assertThat(dns.asked()).hasSizeLessThan(100);
        }
    }

    @Test
    void reportsAMalformedAnswer() throws IOException {
        var random = new Random(1);
        UnaryOperator<byte[]> garbage = question -> {
            byte[] answer = LittleDns.records("0 0 443 a.example").apply(question);
            for (int i = question.length; i < answer.length; i++) {
                answer[i] = (byte) random.nextInt(256);
            }
            return answer;
        };
        try (var dns = new LittleDns(garbage)) {
            var federation = new Federation(dns.url(), SHORT);
            for (int i = 0; i < 20; i++) {
                assertThat(catchThrowable(() -> federation.find("example.org", true)))
                        .satisfiesAnyOf(
                                thrown -> assertThat(thrown).isNull(),
                                thrown -> assertThat(thrown).isInstanceOf(NamingException.class));
            }
        }
    }

    @Test
    void refusesATimeoutOutOfRange() {
        for (Duration timeout : new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofMinutes(2)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Federation(null, timeout))
                    .withMessage("timeout must be 1 ms to PT1M, was " + timeout);
        }
    }

    private static Optional<URI> find(UnaryOperator<byte[]> answers, boolean secure) throws Exception {
        try (var dns = new LittleDns(answers)) {
            return new Federation(dns.url(), LONG).find("example.org", secure);
        }
    }
}
