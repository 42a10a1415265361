package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.picture.Drawn.jpeg;
import static org.likeness.picture.Drawn.png;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.Drawn;

class UploadIT {
    private static final byte[] PHOTO = jpeg(640, 480);

    @Test
    void answersTheAddressesOfAllRenditions() {
        var member = Visitor.member();
        var response = member.upload(PHOTO);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        var json = json(response);
        assertThat(json.getString("source")).isEqualTo("portrait");
        for (int side : new int[] {40, 80, 160, 200, 400}) {
            String address = json.getJsonObject("renditions").getString(Integer.toString(side));
            var image = Drawn.decoded(member.bytes(address).body());
            assertThat(image.getWidth()).isEqualTo(side);
            assertThat(image.getHeight()).isEqualTo(side);
        }
    }

    @Test
    void sendsABrowserBackToTheProfileWithAMessage() {
        var member = Visitor.member();
        var response = member.upload("photo.jpg", PHOTO, Map.of());
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/profile");
        var page = member.page("/profile");
        assertThat(page.select("#notice").text()).isEqualTo("Your new avatar is there.");
        assertThat(page.select("img.user-picture").attr("src")).startsWith("/portraits/");
        assertThat(page.select("#avatar-remove")).hasSize(1);
    }

    @Test
    void showsThePictureOnEveryPage() {
        var member = Visitor.member();
        member.upload(PHOTO);
        for (String path : List.of("/", "/profile", "/login", "/register", "/gallery")) {
            var picture = member.page(path).selectFirst(".site-me img.avatar");
            assertThat(picture).as(path).isNotNull();
            assertThat(picture.attr("src")).matches("/portraits/[0-9a-f]{32}/40\\.jpg");
            assertThat(picture.attr("srcset")).endsWith("/80.jpg 2x");
        }
    }

    @Test
    void goesBackToGravatar() {
        var member = Visitor.member();
        member.upload(PHOTO);
        String portrait = member.avatarAtTheTop();
        assertThat(remove(member).statusCode()).isEqualTo(303);
        assertThat(member.avatarAtTheTop()).startsWith("https://www.gravatar.com/avatar/");
        assertThat(member.get(portrait).statusCode()).isEqualTo(404);
        var page = member.page("/profile");
        assertThat(page.select("#notice").text()).contains("back on Gravatar");
        assertThat(page.select("#avatar-remove")).isEmpty();
    }

    @Test
    void removesNothingWithoutAnError() {
        var member = Visitor.member();
        assertThat(remove(member).statusCode()).isEqualTo(303);
        assertThat(member.avatarAtTheTop()).startsWith("https://www.gravatar.com/avatar/");
    }

    @Test
    void replacesThePictureAndItsFiles() {
        var member = Visitor.member();
        member.upload(PHOTO);
        String first = member.avatarAtTheTop();
        member.upload(png(300, 300));
        String second = member.avatarAtTheTop();
        assertThat(second).isNotEqualTo(first);
        assertThat(member.get(second).statusCode()).isEqualTo(200);
        assertThat(member.get(first).statusCode()).isEqualTo(404);
    }

    @Test
    void leavesOnePortraitAfterADoubleClick() throws Exception {
        var member = Visitor.member();
        String csrf = member.csrf();
        var clicks = new ArrayList<Callable<HttpResponse<String>>>();
        for (int i = 0; i < 6; i++) {
            clicks.add(() -> member.multipart("a.jpg", PHOTO, Map.of("csrf", csrf), "Accept", "application/json"));
        }
        var threads = Executors.newFixedThreadPool(clicks.size());
        var portraits = new ArrayList<String>();
        for (var click : threads.invokeAll(clicks)) {
            assertThat(click.get().statusCode()).isEqualTo(200);
            portraits.add(json(click.get()).getJsonObject("renditions").getString("40"));
        }
        threads.shutdown();
        String now = member.avatarAtTheTop();
        assertThat(member.get(now).statusCode()).isEqualTo(200);
        assertThat(portraits.stream().distinct().filter(each -> !each.equals(now)))
                .allSatisfy(each -> assertThat(member.get(each).statusCode()).isEqualTo(404));
    }

    @Test
    void cutsTheSquareThatIsAskedFor() {
        var member = Visitor.member();
        var response = member.upload(png(400, 200), Map.of("x", "210", "y", "110", "side", "80"));
        String address = json(response).getJsonObject("renditions").getString("40");
        assertThat(Drawn.decoded(member.bytes(address).body()).getRGB(20, 20) & 0xffffff)
                .isEqualTo(0xffffff); // the white quarter
    }

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
        refused(
                member,
                member.upload(png(400, 200), Map.of("x", x, "y", y, "side", side)),
                400,
                "The square has to lie");
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
                "Another site");
    }

    @Test
    void takesWhatComesFromThisSite() {
        var member = Visitor.member();
        String origin = Site.url().getScheme() + "://" + Site.url().getAuthority();
        assertThat(member.upload(
                                "a.jpg",
                                PHOTO,
                                Map.of(),
                                "Origin",
                                origin,
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Accept",
                                "application/json")
                        .statusCode())
                .isEqualTo(200);
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
        refused(member, response, 400, "This is not the form that we know.");
    }

    @Test
    void refusesFormsThatAreLargerThanAnyOfOurs() {
        var response = Visitor.member().post("/logout", Map.of("csrf", "a".repeat(2 << 20)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("This is more than the form can hold.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just text",
                "<!DOCTYPE html><script>alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "%PDF-1.7\n",
                "PK\3\4zip",
                "GIF",
                "\0\0\0\0"
            })
    void takesOnlyPicturesWhateverTheirName(String content) {
        var member = withPortrait();
        var response = member.upload("photo.png", content.getBytes(UTF_8), Map.of(), "Accept", "application/json");
        refused(member, response, 415, "Choose a PNG, JPEG, GIF or WebP.");
    }

    @Test
    void refusesMoreThanTenMebibytes() {
        var member = withPortrait();
        refused(member, member.upload(Arrays.copyOf(PHOTO, (10 << 20) + 1)), 413, "at most 10 MiB");
        refused(member, member.upload(Arrays.copyOf(PHOTO, 40 << 20)), 413, "at most 10 MiB");
    }

    @Test
    void takesTenMebibytes() {
        assertThat(Visitor.member().upload(Arrays.copyOf(PHOTO, 10 << 20)).statusCode())
                .isEqualTo(200);
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

    @ParameterizedTest
    @ValueSource(strings = {"../../x.jpg", "..\\..\\evil.png", "a\0b.jpg", "😀.jpg", "con", "x.jsp"})
    void doesNotCareForTheName(String name) {
        assertThat(Visitor.member()
                        .upload(name, PHOTO, Map.of(), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void doesNotCareForALongName() {
        doesNotCareForTheName("x".repeat(5_000) + ".jpg");
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

    private static HttpResponse<String> remove(Visitor member) {
        return member.post("/profile/avatar/remove", Map.of("csrf", member.csrf()));
    }

    private static JsonObject json(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
