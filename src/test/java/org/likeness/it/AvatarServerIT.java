package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** Which picture {@code /avatar/} answers with, as a client of Gravatar or Libravatar sees it. */
class AvatarServerIT {
    private static final String NOBODY = "ffffffffffffffffffffffffffffffff";
    private static final List<String> STYLES =
            List.of("identicon", "monsterid", "wavatar", "retro", "robohash", "mp", "blank", "initials", "color");

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
    void drawsWhoHasNoPortrait() {
        var visitor = new Visitor();
        for (String style : STYLES) {
            var response = visitor.bytes("/avatar/" + hash("nobody@" + style) + "?f=y&d=" + style);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Type")).isEqualTo("image/png");
            assertThat(header(response, "X-Avatar-Source")).isEqualTo("drawn:" + style);
            assertSide(Drawn.decoded(response.body()), 80);
        }
        assertThat(source(visitor, "?f=y&d=mm")).isEqualTo("drawn:mp");
        assertThat(source(visitor, "?f=y&d=mystery")).isEqualTo("drawn:mp");
        assertThat(source(visitor, "?f=y&d=nonsense")).isEqualTo("drawn:identicon");
        assertThat(source(visitor, "?forcedefault=y&default=wavatar")).isEqualTo("drawn:wavatar");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/likeness/drawing/vectors.csv", useHeadersInDisplayName = true)
    void drawsAsIsPublished(String style, int version, String hash, int size, String sha256)
            throws NoSuchAlgorithmException {
        var response = new Visitor().bytes("/avatar/" + hash + "?f=y&d=" + style + "&s=" + size);
        var pixels = ByteBuffer.allocate(4 * size * size);
        pixels.asIntBuffer().put(Drawn.decoded(response.body()).getRGB(0, 0, size, size, null, 0, size));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pixels.array())))
                .isEqualTo(sha256);
    }

    @Test
    void drawsAMemberAsPagesDoWhicheverHashIsAsked() {
        var member = Visitor.member();
        var bySha256 = member.bytes("/avatar/" + hash(member.email) + "?f=y");
        var byMd5 = member.bytes("/avatar/" + hash(member.email, Algorithm.MD5) + "?f=y");
        assertThat(bySha256.body()).isEqualTo(byMd5.body());

        String drawn = member.page("/people/" + member.username)
                .select("main img.likeness-avatar")
                .attr("data-drawn");
        var svg = member.get("/avatar/" + hash(member.email) + ".svg?f=y");
        assertThat(svg.body()).isEqualTo(member.get(drawn).body());
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
    void drawsLettersWithoutAHash() {
        var visitor = new Visitor();
        var john = visitor.bytes("/avatar/?d=initials&name=John+Doe");
        assertThat(header(john, "X-Avatar-Source")).isEqualTo("drawn:initials");
        assertThat(visitor.bytes("/avatar/?d=initials&initials=JD").body()).isEqualTo(john.body());
        assertThat(visitor.bytes("/avatar?d=initials&initials=JD&name=Ada").body())
                .isEqualTo(john.body());
        assertThat(visitor.bytes("/avatar/?d=initials&name=Jane").body()).isNotEqualTo(john.body());
        assertThat(visitor.get("/avatar/?d=initials&name=%E6%9D%8E%E5%B0%8F%E9%BE%99")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void drawsWhatIsNoHash() {
        for (String who : List.of("x", NOBODY + "0", "a/b", "..%252f", "%E6%9D%8E", "'%22%3Cscript%3E", "x.php")) {
            assertThat(header(new Visitor().bytes("/avatar/" + who), "X-Avatar-Source"))
                    .isEqualTo("drawn:identicon");
        }
    }

    @Test
    void showsAChangedPortraitSoon() throws InterruptedException {
        var member = Visitor.member();
        String address = "/avatar/" + hash(member.email);
        member.upload(Drawn.jpeg(200, 200));
        byte[] before = member.bytes(address).body();
        member.upload(Drawn.png(200, 200));
        byte[] after = before;
        for (int seconds = 0; seconds < 15 && Arrays.equals(after, before); seconds++) {
            Thread.sleep(1000);
            after = member.bytes(address).body();
        }
        assertThat(after).isNotEqualTo(before);
    }

    /** Made once, for the tests that only look. */
    private static final class Portrayed {
        static final Visitor MEMBER = member();

        private static Visitor member() {
            var member = Visitor.member();
            member.upload(Drawn.jpeg(1400, 1000), Map.of("x", "100", "y", "0", "side", "900"));
            return member;
        }
    }

    private static String source(Visitor visitor, String query) {
        return header(visitor.bytes("/avatar/" + NOBODY + query), "X-Avatar-Source");
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
