package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Seed;
import org.likeness.drawing.Style;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** Which picture {@code /avatar/} answers with, as a client of Gravatar or Libravatar sees it. */
class AvatarServerIT {
    private static final String NOBODY = "ffffffffffffffffffffffffffffffff";

    @Test
    void showsTheSamePortraitForEitherHashInAnyCaseAndWithAnyEnding() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(640, 480));
        byte[] expected = member.bytes(member.avatarAtTheTop().replaceAll("[0-9]+\\.jpg$", "80.jpg"))
                .body();

        for (Algorithm algorithm : Algorithm.values()) {
            String hash = hash(member.email, algorithm);
            for (String ending : List.of("", ".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".JPG")) {
                for (String who : List.of(hash, hash.toUpperCase(Locale.ROOT))) {
                    var response = new Visitor().bytes("/avatar/" + who + ending);
                    assertThat(response.statusCode()).isEqualTo(200);
                    assertThat(header(response, "X-Avatar-Source")).isEqualTo("portrait");
                    assertThat(header(response, "Content-Type")).isEqualTo("image/jpeg");
                    assertThat(response.body()).isEqualTo(expected);
                }
            }
        }
    }

    /** As existing clients write it; the address is sent unchanged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/avatar/?gravatar_id=H&size=60&default=retro",
                "/avatar/?default=retro&size=60&gravatar_id=H",
                "/avatar?gravatar_id=H&s=60&d=retro",
                "/avatar.php?gravatar_id=H&rating=G&size=60&border=FF0000",
                "/avatar.php?gravatar_id=H&amp;s=60",
                "/avatar.php?s=60&d=identicon&gravatar_id=H",
                "/avatar/H/?s=60",
                "/avatar/H//?s=60",
                "/avatar//H?s=60",
                "/avatar/H%20?s=60",
                "/avatar/%20H?s=60",
                "/avatar/H&s=60",
                "/avatar/H&amp;s=60",
                "/avatar/H.jpg&s=60",
                "/avatar/H%26s=60",
                "/avatar/H%3Fs=60",
                "/avatar/H;jsessionid=abc?s=60",
                "/avatar/H.jpg;x=1?s=60",
                "/avatar/H.avif?s=60",
                "/avatar/H.heic?s=60",
                "/avatar/H.bmp?s=60",
                "/avatar/H.php?s=60",
                "/avatar/H.xhtml?s=60",
                "/avatar/H.json?s=60",
                "/avatar/H.jpg.jpg?s=60",
                "/avatar/H.?s=60"
            })
    void showsThePortraitHoweverAClientWritesTheAddress(String address) throws IOException {
        for (Algorithm algorithm : Algorithm.values()) {
            var answer = RawRequest.get(address.replace("H", hash(Portrayed.MEMBER.email, algorithm)));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).containsIgnoringCase("\r\nX-Avatar-Source: portrait\r\n");
            assertThat(answer.text()).contains(Portrayed.OF_60_PIXELS);
        }
    }

    @Test
    void showsThePortraitOfATrailingSlashAtTheSizeByDefault() throws IOException {
        var answer = RawRequest.get("/avatar/" + hash(Portrayed.MEMBER.email) + "/");
        assertThat(answer.text()).containsIgnoringCase("X-Avatar-Source: portrait");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 80",
        "s=, 80",
        "s=0, 80",
        "s=-45, 80",
        "s=big, 80",
        "size=64, 64",
        "s=1, 1",
        "s=16, 16",
        "s=40, 40",
        "s=333, 333",
        "s=512, 512",
        "s=2048, 2048",
        "s=9999, 2048"
    })
    void hasExactlyTheSizeThatIsAskedFor(String query, int side) {
        var response = new Visitor().bytes("/avatar/" + hash(Portrayed.MEMBER.email) + "?" + query);
        assertThat(header(response, "X-Avatar-Source")).isEqualTo("portrait");
        assertSide(Drawn.decoded(response.body()), side);

        var drawn = new Visitor().bytes("/avatar/" + NOBODY + "?f=y&d=retro&" + query);
        assertThat(header(drawn, "X-Avatar-Source")).isEqualTo("drawn:retro");
        assertSide(Drawn.decoded(drawn.body()), side);
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 120, 390, 700})
    void showsTheSquareThatWasChosenAtEverySize(int side) {
        var member = Portrayed.MEMBER;
        var picture = Drawn.decoded(
                member.bytes("/avatar/" + hash(member.email) + "?s=" + side).body());
        var kept = Drawn.decoded(
                member.bytes("/avatar/" + hash(member.email) + "?s=400").body());
        for (double x : new double[] {0.2, 0.8}) {
            for (double y : new double[] {0.2, 0.8}) {
                assertAlike(at(picture, x, y), at(kept, x, y));
            }
        }
    }

    @Test
    void answers404WhereThatIsWanted() {
        var member = Portrayed.MEMBER;
        assertThat(member.get("/avatar/" + hash(member.email) + "?d=404").statusCode())
                .isEqualTo(200);
        for (String address : List.of(hash(member.email) + "?d=404&f=y", NOBODY + "?f=y&d=404", "no-hash?d=404")) {
            var response = member.bytes("/avatar/" + address);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void hidesAPortraitThatIsRatedHigherThanTheOperatorShows() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(200, 200), Map.of("rating", "pg"));
        for (String rating : List.of("", "&r=g", "&r=x")) {
            assertThat(header(member.bytes("/avatar/" + hash(member.email) + "?s=40" + rating), "X-Avatar-Source"))
                    .isEqualTo("drawn:identicon");
        }
    }

    @Test
    void answersForAHiddenMemberAsForAStranger() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(200, 200));
        String address = "/avatar/" + hash(member.email);
        assertThat(header(member.bytes(address), "X-Avatar-Source")).isEqualTo("portrait");

        member.submitTicked("/account", "finding", Map.of(), "found", List.of());

        var hidden = member.bytes(address);
        assertThat(header(hidden, "X-Avatar-Source")).isEqualTo("drawn:identicon");
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(member.bytes("/avatar/" + hash("stranger of " + member.email))
                        .headers()
                        .map()
                        .keySet());
        assertThat(member.bytes(address + "?f=y").body())
                .as("drawn of the hash, and not of the member")
                .isEqualTo(DrawnAvatar.of(Style.IDENTICON, Seed.ofHash(hash(member.email)), "")
                        .png(80));
        assertThat(member.get(address + "?d=404").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAChangedPortraitSoon() {
        var member = Visitor.member();
        String address = "/avatar/" + hash(member.email);
        member.upload(Drawn.jpeg(200, 200));
        byte[] before = member.bytes(address).body();
        member.upload(Drawn.png(200, 200));
        byte[] after = before;
        Instant deadline = Instant.now().plusSeconds(30);
        while (Arrays.equals(after, before) && Instant.now().isBefore(deadline)) {
            ServerProcess.pause();
            after = member.bytes(address).body();
        }
        assertThat(after).isNotEqualTo(before);
    }

    /** Created once, for the tests that only read. */
    private static final class Portrayed {
        static final Visitor MEMBER = member();
        static final String OF_60_PIXELS = new String(
                MEMBER.bytes("/avatar/" + hash(MEMBER.email) + "?s=60").body(), ISO_8859_1);

        private static Visitor member() {
            var member = Visitor.member();
            member.upload(Drawn.jpeg(1400, 1000), Map.of("x", "100", "y", "0", "side", "900"));
            return member;
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String hash(String email) {
        return hash(email, Algorithm.SHA256);
    }

    private static String hash(String email, Algorithm algorithm) {
        return EmailHash.of(email, algorithm).hex();
    }

    private static void assertSide(BufferedImage picture, int side) {
        assertThat(picture.getWidth()).isEqualTo(side);
        assertThat(picture.getHeight()).isEqualTo(side);
    }

    private static int at(BufferedImage picture, double x, double y) {
        return picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
    }

    private static void assertAlike(int colour, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(colour >> shift & 0xff).isCloseTo(other >> shift & 0xff, Offset.offset(12));
        }
    }
}
