package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.it.Visitor.json;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;

/** What members do with their portrait. */
class PortraitChangeIT {
    private static final String GRAVATAR = "Gravatar";

    private final Visitor member = Visitor.member();

    @Test
    void anotherSquareIsCutWithoutANewUpload() {
        member.upload(DrawnExif.withOrientation(Drawn.jpeg(2048, 1024), 6));
        String before = member.avatarAtTheTop();
        var page = member.page("/profile");
        var form = page.getElementById("avatar-crop");
        assertThat(form.select(".hint").text()).contains("512 wide and 1,024 high");
        var cleaned = Drawn.decoded(member.bytes(form.attr("data-picture")).body());
        assertThat(cleaned.getWidth()).isEqualTo(512);

        assertThat(member.send(page, "/profile", "avatar-crop", Map.of("x", "0", "y", "600", "side", "200"))
                        .statusCode())
                .isEqualTo(303);
        var again = member.page("/profile");
        assertThat(again.select("#notice").text()).isEqualTo("Crop updated.");
        assertThat(again.select("#avatar-crop input[name=y]").val()).isEqualTo("600");
        String after = member.avatarAtTheTop();
        assertThat(Drawn.decoded(member.bytes(after).body()).getRGB(20, 20) & 0xffffff)
                .isEqualTo(0xffffff); // the lower left quarter
        assertThat(member.get(before).statusCode()).isEqualTo(404);
    }

    @Test
    void aSquareOutsideIsRefused() {
        member.upload(Drawn.jpeg(300, 200));
        String before = member.avatarAtTheTop();
        for (var square : List.of(
                Map.of("x", "200", "y", "0", "side", "200"),
                Map.of("x", "-1", "y", "0", "side", "20"),
                Map.of("x", "0", "y", "0", "side", "0"),
                Map.of("x", "", "y", "", "side", ""),
                Map.of("x", "1e1", "y", "0", "side", "20"))) {
            var answer = member.send(
                    member.page("/profile"), "/profile", "avatar-crop", square, "Accept", "application/json");
            assertThat(answer.statusCode()).as("%s", square).isEqualTo(400);
        }
        assertThat(member.avatarAtTheTop()).isEqualTo(before);
    }

    @Test
    void withoutAPortraitThereIsNoCrop() {
        assertThat(member.page("/profile").select("#avatar-crop")).isEmpty();
        var answer = member.post(
                "/profile/avatar/crop",
                Map.of("csrf", member.csrf(), "x", "0", "y", "0", "side", "9"),
                "Accept",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aPictureThatWasRemovedComesBackWithItsWords() {
        member.upload(Drawn.jpeg(300, 300));
        describe("A cat", "g");
        String before = member.avatarAtTheTop();

        member.send(member.page("/profile"), "/profile", "avatar-remove", Map.of());
        assertThat(member.get(before).statusCode()).isEqualTo(404);
        assertThat(member.avatarAtTheTop()).startsWith("https://www.gravatar.com/avatar/");

        var page = member.page("/profile");
        assertThat(page.select("#avatar-undo button").text()).isEqualTo("Undo");
        member.send(page, "/profile", "avatar-undo", Map.of());
        String after = member.avatarAtTheTop();
        assertThat(after).startsWith("/portraits/").isNotEqualTo(before);
        assertThat(member.get(after).statusCode()).isEqualTo(200);
        var again = member.page("/profile");
        assertThat(again.select("img.user-picture").attr("alt")).isEqualTo("A cat");
        assertThat(again.select("#avatar-undo")).as("nothing was replaced").isEmpty();
        assertThat(again.select("#avatar-crop")).hasSize(1);
    }

    @Test
    void aPictureThatWasReplacedComesBack() {
        member.upload(Drawn.jpeg(300, 300), Map.of("words", "The first"));
        member.upload(Drawn.jpeg(200, 200), Map.of("words", "The second"));
        var page = member.page("/profile");
        assertThat(page.select("#avatar-undo").text()).contains("You replaced your picture.");
        member.send(page, "/profile", "avatar-undo", Map.of());
        assertThat(member.page("/profile").select("img.user-picture").attr("alt"))
                .isEqualTo("The first");
        member.send(member.page("/profile"), "/profile", "avatar-undo", Map.of());
        assertThat(member.page("/profile").select("img.user-picture").attr("alt"))
                .isEqualTo("The second");
    }

    @Test
    void wordsAndRatingComeWithThePicture() {
        member.upload(Drawn.jpeg(300, 300), Map.of("words", " A cat ", "rating", "x"));
        var page = member.page("/profile");
        assertThat(page.getElementById("profile:words").val()).isEqualTo("A cat");
        assertThat(page.select("[id='profile:rating'] option[selected]").val()).isEqualTo("x");
        assertThat(member.avatarAtTheTop()).doesNotContain("/portraits/");
        for (var bad : List.of(Map.of("words", "x".repeat(201)), Map.of("words", "a\nb"), Map.of("rating", "y"))) {
            assertThat(member.upload(Drawn.jpeg(300, 300), bad).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void wordsAreAboutThePictureThatWasSeen() {
        member.upload(Drawn.jpeg(300, 300));
        var page = member.page("/profile");
        member.upload(Drawn.png(200, 200));
        member.submit(page, "/profile", "profile", Map.of("words", "The first"));
        assertThat(member.page("/profile").getElementById("profile:words").val())
                .isEmpty();
    }

    @Test
    void aSquareIsCutOutOfThePictureThatWasSeen() {
        member.upload(Drawn.jpeg(300, 300));
        var page = member.page("/profile");
        member.upload(Drawn.png(200, 200));
        var answer = member.send(
                page, "/profile", "avatar-crop", Map.of("x", "0", "y", "0", "side", "9"), "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void aRatingAboveTheSitesHidesThePicture() {
        member.upload(Drawn.jpeg(300, 300));
        describe("", "x");
        assertThat(member.avatarAtTheTop()).startsWith("https://www.gravatar.com/avatar/");
        var page = member.page("/profile");
        assertThat(page.select("#hidden-by-rating").text()).contains("rating is higher");
        assertThat(page.select("[id='profile:rating'] option[selected]").val()).isEqualTo("x");
        describe("", "g");
        assertThat(member.avatarAtTheTop()).startsWith("/portraits/");
    }

    @Test
    void anUnknownRatingIsRefused() {
        member.upload(Drawn.jpeg(300, 300));
        var answer = describe("A cat", "z");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(member.page("/profile").select("img.user-picture").attr("alt"))
                .doesNotContain("A cat");
    }

    @Test
    void theSourcesStandInTheirOrderWithTheOneThatAnswers() {
        assertThat(member.page("/profile").select("#appearances li").eachText())
                .containsExactly("Your picture Not used", GRAVATAR + " In use", "Generated avatar Fallback");
        member.upload(Drawn.jpeg(300, 300));
        var page = member.page("/profile");
        assertThat(page.select("#appearances li").eachText())
                .containsExactly("Your picture In use", GRAVATAR + " Fallback", "Generated avatar Fallback");
        assertThat(page.select("#avatar-remove .hint").text()).isEqualTo("Your Gravatar will be shown instead.");
        assertThat(page.select("#appearances img").eachAttr("src").get(0)).startsWith("/portraits/");
    }

    @Test
    void theReceiptSaysWhatWasDone() {
        var photo = DrawnExif.withCameraAndPlace(Drawn.jpeg(600, 400), 6);
        assertThat(json(member.upload(photo)).getString("receipt"))
                .matches("Turned upright, location and camera data removed, \\d+ KB → \\d+ KB\\.");
        assertThat(json(member.upload(photo, Map.of("original", "5800000"))).getString("receipt"))
                .matches("Turned upright, location and camera data removed before upload, 5\\.8 MB → \\d+ KB\\.");
        HttpResponse<String> chinese =
                member.upload("a.jpg", photo, Map.of(), "Accept", "application/json", "Accept-Language", "zh-CN");
        assertThat(json(chinese).getString("receipt")).startsWith("已自动校正方向，已去除位置和相机信息，");
    }

    private HttpResponse<String> describe(String words, String rating) {
        return member.submitTicked(
                "/profile",
                "profile",
                Map.of("words", words, "rating", rating),
                "allowed",
                List.of("portrait", "gravatar"));
    }
}
