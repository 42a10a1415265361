package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.picture.Drawn;

/** What {@code /avatar/} draws for people without a picture. */
class DrawnAvatarIT {
    private static final String NOBODY = "ffffffffffffffffffffffffffffffff";
    private static final Visitor VISITOR = new Visitor();
    private static final List<String> STYLES =
            List.of("identicon", "monsterid", "wavatar", "retro", "robohash", "mp", "blank", "initials", "color");

    @Test
    void drawsMembersWithoutAPortrait() {
        var visitor = new Visitor();
        for (String style : STYLES) {
            var response = visitor.bytes("/avatar/" + hash("nobody@" + style) + "?f=y&d=" + style);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Type")).isEqualTo("image/png");
            assertThat(header(response, "X-Avatar-Source")).isEqualTo("drawn:" + style);
            assertThat(Drawn.decoded(response.body()).getWidth()).isEqualTo(80);
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
        var response = VISITOR.bytes("/avatar/" + hash + "?f=y&d=" + style + "&s=" + size);
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
    void givesAnSvgTheSizeThatIsAskedFor() {
        for (String query : List.of("s=40", "size=40")) {
            String svg = VISITOR.get("/avatar/" + NOBODY + ".svg?f=y&d=identicon&" + query)
                    .body();
            assertThat(svg)
                    .startsWith(
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"40\" viewBox=\"0 0 100 100\">");
        }
        assertThat(VISITOR.get("/avatar/" + NOBODY + ".svg?f=y").body()).contains(" width=\"80\" height=\"80\" ");
    }

    @Test
    void drawsTheDefaultsOfOtherServersAsWhatComesNearest() {
        assertThat(source(VISITOR, "?f=1&d=pagan")).isEqualTo("drawn:retro");
        assertThat(source(VISITOR, "?f=yes&d=mmng")).isEqualTo("drawn:mp");
        assertThat(source(VISITOR, "?f=true&d=robohash&robohash=set2")).isEqualTo("drawn:monsterid");
        assertThat(VISITOR.bytes("/avatar/" + NOBODY + "?f=y&d=letter&letter=AB")
                        .body())
                .isEqualTo(VISITOR.bytes("/avatar/" + NOBODY + "?f=y&d=initials&initials=AB")
                        .body());
    }

    @Test
    void drawsLettersInTheColoursThatAreAskedFor() {
        String address = "/avatar/" + NOBODY + ".svg?f=y&d=initials&initials=AB";
        assertThat(VISITOR.get(address + "&txt_color=ff0000&bg_color=%23fc8").body())
                .contains("fill=\"#f00\"", "fill=\"#fc8\"");
        assertThat(VISITOR.get(address + "&txt_color=red&bg_color=12345").body())
                .isEqualTo(VISITOR.get(address).body());
    }

    @Test
    void drawsWhatIsNoHash() {
        for (String who : List.of("x", NOBODY + "0", "a/b", "..%252f", "%E6%9D%8E", "'%22%3Cscript%3E", "x.php")) {
            assertThat(header(new Visitor().bytes("/avatar/" + who), "X-Avatar-Source"))
                    .isEqualTo("drawn:identicon");
        }
    }

    private static String source(Visitor visitor, String query) {
        return header(visitor.bytes("/avatar/" + NOBODY + query), "X-Avatar-Source");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String hash(String email, Algorithm algorithm) {
        return EmailHash.of(email, algorithm).hex();
    }

    private static String hash(String email) {
        return hash(email, Algorithm.SHA256);
    }
}
