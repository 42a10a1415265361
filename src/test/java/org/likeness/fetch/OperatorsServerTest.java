package org.likeness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.fetch.FetchException.Reason;

/** A server that the operator has configured is trusted, but not the servers to which it redirects. */
class OperatorsServerTest extends Fetching {
    private PictureServer server;
    private Fetch fetch;

    @BeforeEach
    void open() throws IOException {
        server = new PictureServer();
        fetch = fetch(USUAL);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void mayBeAskedByHttpAndNeedNotBePublic() throws FetchException {
        assertThat(fetch.getFromTrusted(server.address("/picture"))).isEqualTo(PictureServer.PICTURE);
    }

    @Test
    void mayBeAskedByHttpsOnAnyPort() throws IOException, FetchException {
        try (var secure = new PictureServer(CERTIFICATE)) {
            assertThat(fetch.getFromTrusted(secure.address("/picture"))).isEqualTo(PictureServer.PICTURE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/picture", "//localhost:{port}/picture", "http://localhost:{port}/picture"})
    void mayRedirectToItself(String location) throws FetchException {
        server.redirecting("/moved", 302, location.replace("{port}", "" + server.port()));
        assertThat(fetch.getFromTrusted(server.address("/moved"))).isEqualTo(PictureServer.PICTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:{other}/, NOT_HTTPS",
        "http://127.0.0.1:{other}/, NOT_HTTPS",
        "http://127.0.0.1:{port}/picture, NOT_HTTPS",
        "//localhost:{other}/, NOT_HTTPS",
        "https://127.0.0.1:{other}/, NOT_PUBLIC",
        "https://localhost:{port}/, NOT_PUBLIC",
        "https://localhost/, NOT_PUBLIC",
        "http://169.254.169.254/latest/meta-data/, NOT_HTTPS",
        "https://169.254.169.254/latest/meta-data/, NOT_PUBLIC",
        "file:///etc/passwd, NOT_HTTPS",
        "http://0x7f.1:{other}/, NOT_AN_ADDRESS"
    })
    void leadsToNoOtherServerThatIsNotPublic(String location, Reason reason) throws IOException {
        try (var other = new Line(caller -> {})) {
            server.redirecting(
                    "/moved",
                    302,
                    location.replace("{other}", "" + other.port()).replace("{port}", "" + server.port()));
            assertThatExceptionOfType(FetchException.class)
                    .isThrownBy(() -> fetch.getFromTrusted(server.address("/moved")))
                    .satisfies(e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
            assertThat(other.calls()).isZero();
        }
    }

    /** The same server, but from an untrusted address. */
    @Test
    void isAskedByHttpsOnlyForAnImport() {
        assertReason(Reason.NOT_HTTPS, fetch(USUAL, server.name()), server.address("/picture"));
    }

    @ParameterizedTest
    @CsvSource({"404, true", "403, false", "410, false", "429, false", "500, false", "503, false"})
    void distinguishesNotFoundFromAFailure(int status, boolean nobody) {
        server.at("/status", exchange -> exchange.sendResponseHeaders(status, -1));
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetch.getFromTrusted(server.address("/status")))
                .satisfies(e -> assertThat(e.isNotFound()).isEqualTo(nobody));
    }
}
