package org.likeness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.fetch.FetchException.Reason;

/** Which servers are contacted, and which certificates are accepted. */
class ReachTest extends Fetching {

    /** Uses the default port, so only the address can be refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost",
                "localhost.",
                "127.0.0.1",
                "127.0.0.2",
                "0.0.0.0",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::]"
            })
    void neverConnectsToWhatIsNotPublic(String host) throws IOException {
        try (var line = new Line(caller -> {})) {
            var fetch = new Fetch(USUAL, Set.of(), line.port(), CERTIFICATE.trusted());
            assertReason(Reason.NOT_PUBLIC, fetch, "https://" + host + ":" + line.port() + "/");
            assertThat(line.calls()).isZero();
        }
    }

    /** Proves that the test above can count. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void connectsToWhatTheOperatorTrusts(String host) throws IOException {
        try (var line = new Line(caller -> {})) {
            String name = host + ":" + line.port();
            assertReason(Reason.UNREACHABLE, fetch(USUAL, name), "https://" + name + "/");
            assertThat(line.calls()).isEqualTo(1);
        }
    }

    @Test
    void neverConnectsToAPortThatIsNotTheUsualOne() throws IOException {
        try (var line = new Line(caller -> {})) {
            assertReason(Reason.NOT_PUBLIC, fetch(USUAL, "localhost", "127.0.0.1:443"), line.address());
            assertReason(Reason.NOT_PUBLIC, fetch(USUAL, "localhost:1"), line.address());
            assertThat(line.calls()).isZero();
        }
    }

    @Test
    void trustsAnAddressAsWellAsAName() throws IOException, FetchException {
        try (var site = new PictureServer(CERTIFICATE)) {
            String name = "127.0.0.1:" + site.port();
            assertThat(fetch(USUAL, name).get("https://" + name + "/picture")).isEqualTo(PictureServer.PICTURE);
        }
    }

    @Test
    void keepsOfANameOnlyWhatIsPublic() throws UnknownHostException {
        assertThat(new PublicAddresses(false).resolve("1.1.1.1")).hasSize(1);
        assertThat(new PublicAddresses(true).resolve("127.0.0.1")).hasSize(1);
        assertThatExceptionOfType(NotPublicException.class)
                .isThrownBy(() -> new PublicAddresses(false).resolve("127.0.0.1"));
    }

    @Test
    void isNotReachedByAnUnknownName() {
        assertReason(Reason.UNREACHABLE, fetch(USUAL), "https://nobody.invalid/");
    }

    @Test
    void isNotReachedOnAClosedPort() throws IOException {
        var line = new Line(caller -> {});
        line.close();
        assertReason(Reason.UNREACHABLE, fetch(USUAL, line.name()), line.address());
    }

    @Test
    void isNotReachedWithAnUntrustedCertificate() throws IOException {
        try (var site = new PictureServer(Certificate.of("dns:localhost,ip:127.0.0.1"))) {
            assertReason(Reason.UNREACHABLE, fetch(USUAL, site.name()), site.address("/picture"));
        }
    }

    @Test
    void isNotReachedWithACertificateThatTheSystemDoesNotTrust() throws IOException {
        try (var site = new PictureServer(CERTIFICATE)) {
            assertReason(Reason.UNREACHABLE, new Fetch(USUAL, Set.of(site.name())), site.address("/picture"));
        }
    }

    @Test
    void isNotReachedWithACertificateForAnotherName() throws IOException {
        Certificate others = Certificate.of("dns:other.example");
        try (var site = new PictureServer(others)) {
            var fetch = new Fetch(USUAL, Set.of(site.name()), PictureAddress.HTTPS, others.trusted());
            assertReason(Reason.UNREACHABLE, fetch, site.address("/picture"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\npict",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\npict",
                "HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\npict",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\npict\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\npict\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\npict",
                "HTTP/1.1 abc OK\r\n\r\npict",
                "HTTP/1.1 99 OK\r\n\r\npict",
                "HTTP/9.9 200 OK\r\n\r\npict",
                "HTTP/1.1 200 OK\r\nno header\r\n\r\npict",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\0\0\0"
            })
    void isNotReachedByWhatIsNotHttp(String answer) throws IOException {
        try (var line = new Line(CERTIFICATE, Line.saying(answer))) {
            assertReason(Reason.UNREACHABLE, fetch(USUAL, line.name()), line.address());
        }
    }

    @Test
    void isNotReachedByWhatIsNotTls() throws IOException {
        try (var line = new Line(Line.saying("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\npict"))) {
            assertReason(Reason.UNREACHABLE, fetch(USUAL, line.name()), line.address());
        }
    }
}
