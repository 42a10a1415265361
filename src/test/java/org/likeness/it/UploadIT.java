package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.it.Visitor.json;
import static org.likeness.picture.Drawn.jpeg;
import static org.likeness.picture.Drawn.png;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.Drawn;
import org.likeness.picture.Heic;

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
    void takesAPhotoOfAPhone(@TempDir Path folder) throws IOException, InterruptedException {
        var member = Visitor.member();
        var response = member.upload("IMG_0001.heic", Heic.of(Drawn.jpeg(800, 600), folder), Map.of());
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(member.page("/profile").select("img.user-picture").attr("src"))
                .startsWith("/portraits/");
    }

    @Test
    void sendsABrowserBackToTheProfileWithAMessage() {
        var member = Visitor.member();
        var response = member.upload("photo.jpg", PHOTO, Map.of());
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/profile");
        var page = member.page("/profile");
        assertThat(page.select("#notice").text()).matches("Your new picture was saved\\. \\d+ KB → \\d+ KB\\.");
        assertThat(page.select("img.user-picture").attr("src")).startsWith("/portraits/");
        assertThat(page.select("#avatar-remove")).hasSize(1);
    }

    @Test
    void showsThePictureOnEveryPage() {
        var member = Visitor.member();
        member.upload(PHOTO);
        for (String path : List.of("/", "/profile", "/login", "/register", "/gallery")) {
            var picture = member.page(path).selectFirst(".site-me img.likeness-avatar");
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
        var page = member.page("/profile");
        assertThat(page.select("#notice").text()).isEqualTo("Your picture was removed.");
        assertThat(page.select("#avatar-remove")).isEmpty();
        assertThat(member.avatarAtTheTop()).startsWith("https://www.gravatar.com/avatar/");
        assertThat(member.get(portrait).statusCode()).isEqualTo(404);
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
    void takesTenMebibytes() {
        assertThat(Visitor.member().upload(Arrays.copyOf(PHOTO, 10 << 20)).statusCode())
                .isEqualTo(200);
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

    private static HttpResponse<String> remove(Visitor member) {
        return member.post("/profile/avatar/remove", Map.of("csrf", member.csrf()));
    }
}
