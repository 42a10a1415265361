package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.it.Visitor.json;
import static org.likeness.picture.Drawn.jpeg;
import static org.likeness.picture.Drawn.png;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.picture.Drawn;

/** Bad input gets a status and a message, and the old portrait stays. */
class RefusedUploadIT {
    private static final byte[] PHOTO = jpeg(640, 480);

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 100",
        "0, 0, 0",
        "0, 0, -5",
        "0, 0, 201",
        "301, 0, 100",
        "a, 0, 100",
        "0, '', 100",
        "1.5, 0, 100",
        "2147483647, 2147483647, 2147483647",
        "99999999999, 0, 1"
    })
    void refusesASquareThatIsNotInThePicture(String x, String y, String side) {
        var member = withPortrait();
        refused(member, member.upload(png(400, 200), Map.of("x", x, "y", y, "side", side)), 400, "The crop must lie");
    }

    @Test
    void refusesAStranger() {
        var stranger = new Visitor();
        var json = stranger.multipart("a.jpg", PHOTO, Map.of(), "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(json.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(json).getInt("status")).isEqualTo(401);
        var page = stranger.multipart("a.jpg", PHOTO, Map.of());
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void refusesAMissingOrForeignToken() {
        var member = withPortrait();
        refused(
                member,
                member.multipart("a.jpg", PHOTO, Map.of(), "Accept", "application/json"),
                403,
                "Reload the page");
        refused(
                member,
                member.multipart("a.jpg", PHOTO, Map.of("csrf", Visitor.member().csrf()), "Accept", "application/json"),
                403,
                "Reload");
        assertThat(member.multipart("a.jpg", PHOTO, Map.of("csrf", "wrong")).statusCode())
                .isEqualTo(403);
        String portrait = member.avatarAtTheTop();
        assertThat(member.post("/profile/avatar/remove", Map.of()).statusCode()).isEqualTo(403);
        assertThat(member.avatarAtTheTop()).isEqualTo(portrait);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void refusesWhatComesFromAnotherSite(String header, String value) {
        var member = withPortrait();
        refused(
                member,
                member.upload("a.jpg", PHOTO, Map.of(), header, value, "Accept", "application/json"),
                403,
                "from another site");
    }

    @Test
    void asksForAPictureWhereThereIsNone() {
        var member = withPortrait();
        refused(member, member.upload(new byte[0]), 400, "Choose a picture first.");
        refused(member, member.formWithoutFile(), 400, "Choose a picture first.");
    }

    @Test
    void refusesAFormThatCannotHoldAFile() {
        var member = withPortrait();
        var response = member.post("/profile/avatar", Map.of("csrf", member.csrf()), "Accept", "application/json");
        refused(member, response, 400, "We couldn’t read this form.");
    }

    @Test
    void refusesFormsThatAreLargerThanAnyOfOurs() {
        var response = Visitor.member().post("/logout", Map.of("csrf", "a".repeat(2 << 20)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("This is more than the form accepts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "just text | Choose a PNG, JPEG, GIF or WebP picture.",
                "GIF | Choose a PNG, JPEG, GIF or WebP picture.",
                "<!DOCTYPE html><script>alert(1)</script> | This is a web page",
                "<svg onload=\"alert(1)\"/> | This is an SVG drawing. Export it as PNG.",
                "%PDF-1.7 | This is a PDF document.",
                "PK\3\4zip | This is a ZIP archive",
                "1234ftypheic | This is a HEIC picture from a phone. Share or export it as JPEG",
                "1234ftypavif | This is an AVIF picture."
            })
    void takesOnlyPicturesWhateverTheirName(String content, String detail) {
        var member = withPortrait();
        var response = member.upload("photo.png", content.getBytes(UTF_8), Map.of(), "Accept", "application/json");
        refused(member, response, 415, detail);
    }

    @Test
    void refusesMoreThanTenMebibytes() {
        var member = withPortrait();
        refused(member, member.upload(Arrays.copyOf(PHOTO, (10 << 20) + 1)), 413, "at most 10 MB");
        refused(member, member.upload(Arrays.copyOf(PHOTO, 40 << 20)), 413, "at most 10 MB");
    }

    @Test
    void refusesAPictureOfTooManyPixelsByItsHeader() {
        var member = withPortrait();
        refused(member, member.upload(Drawn.pngHeader(60_000, 60_000)), 422, "at most 50 megapixels and 10000 pixels");
    }

    @Test
    void refusesATruncatedPicture() {
        var member = withPortrait();
        refused(member, member.upload(Arrays.copyOf(PHOTO, PHOTO.length / 2)), 422, "damaged");
        byte[] png = png(300, 300);
        refused(member, member.upload(Arrays.copyOf(png, png.length / 2)), 422, "damaged");
    }

    @Test
    void answersAProblemInChinese() {
        var response = Visitor.member()
                .upload(
                        "a.png",
                        "text".getBytes(UTF_8),
                        Map.of(),
                        "Accept",
                        "application/json",
                        "Accept-Language",
                        "zh-CN");
        assertThat(json(response).getString("detail")).contains("请选择 PNG");
    }

    private static Visitor withPortrait() {
        var member = Visitor.member();
        assertThat(member.upload(PHOTO).statusCode()).isEqualTo(200);
        return member;
    }

    private static void refused(Visitor member, HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(response).getInt("status")).isEqualTo(status);
        assertThat(json(response).getString("detail")).contains(detail);
        String portrait = member.avatarAtTheTop();
        assertThat(portrait).startsWith("/portraits/");
        assertThat(member.get(portrait).statusCode()).isEqualTo(200);
    }
}
