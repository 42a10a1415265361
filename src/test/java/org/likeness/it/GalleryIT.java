package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryIT {
    private static final String HASH = "f9b31680ba13eae8e8f293d324237626ef587beabef07576dce717f700fd44ba";

    /** Each call as the page shows it, and what it must write. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "gravatar('someone@somewhere.com') | ?d=identicon",
                "gravatar('someone@somewhere.com', 40) | ?s=40&d=identicon",
                "gravatar('someone@somewhere.com', 40, 'pg') | ?s=40&d=identicon&r=pg",
                "gravatar('someone@somewhere.com', 40, 'pg', 'retro') | ?s=40&d=retro&r=pg",
                "l:gravatar('someone@somewhere.com', 40) | ?s=40&d=identicon",
                "avatar('someone@somewhere.com') | ?d=identicon",
                "avatar('someone@somewhere.com', 40) | ?s=40&d=identicon",
                "l:avatar('someone@somewhere.com', 40) | ?s=40&d=identicon"
            })
    void writesTheAddress(String call, String query) {
        assertThat(written(call)).isEqualTo("https://www.gravatar.com/avatar/" + HASH + query);
    }

    @Test
    void writesTheAddressesOfProfilesAndOfQq() {
        assertThat(written("l:profile('someone@somewhere.com', 'vcf')"))
                .isEqualTo("https://www.gravatar.com/" + HASH + ".vcf");
        assertThat(written("l:qq('10001', 100)")).isEqualTo("https://q1.qlogo.cn/g?b=qq&nk=10001&s=100");
    }

    @Test
    void drawsEveryStyle() {
        var visitor = new Visitor();
        var styles = visitor.page("/gallery").select("#styles li");
        assertThat(styles).hasSize(10);
        var drawings = styles.select("img").eachAttr("src");
        assertThat(drawings).hasSize(9 * 4);
        for (String drawing : drawings) {
            var answer = visitor.get(drawing);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("image/svg+xml");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'");
            assertThat(answer.body()).startsWith("<svg ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/identicon",
                "/nonsense.svg",
                "/identicon/xyz.svg",
                "/identicon.png",
                "/identicon/" + HASH + ".svg"
            })
    void drawsNothingElse(String path) {
        assertThat(new Visitor().get("/likeness/drawn" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void drawsNothingOfAHostileNameButItsLetters() {
        var drawing = new Visitor()
                .get(
                        "/likeness/drawn/initials/0123456789abcdef0123456789abcdef.svg?name=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.body()).doesNotContain("script", "alert");
    }

    private static String written(String call) {
        return new Visitor()
                .page("/gallery").select("#calls tbody tr").stream()
                        .filter(row -> row.select("code").first().text().equals("#{" + call + "}"))
                        .map(row -> row.select("code").last().text())
                        .findFirst()
                        .orElseThrow();
    }
}
