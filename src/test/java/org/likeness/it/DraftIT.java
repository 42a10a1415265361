package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.likeness.it.Visitor.json;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;

/** A picture that is previewed before it becomes the portrait. */
class DraftIT {
    private static final byte[] PHOTO = DrawnExif.withOrientation(Drawn.jpeg(600, 400), 6);

    private final Visitor member = Visitor.member();

    @Test
    void showsWhatThePipelineMakesAndChangesNothing() {
        String before = member.avatarAtTheTop();
        var answer = member.draft(PHOTO, Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/profile/avatar/draft");

        var page = member.page("/profile/avatar/draft");
        assertThat(page.select("#notice").text()).startsWith("Your draft is ready. Turned upright, ");
        var previews = page.select("#previews img.likeness-avatar");
        assertThat(previews.eachAttr("width")).containsExactly("80", "40");
        assertThat(page.select("#previews img.preview-square")).hasSize(2);
        for (var preview : previews) {
            var image = Drawn.decoded(member.bytes(preview.attr("src")).body());
            assertThat(image.getWidth()).isEqualTo(Integer.parseInt(preview.attr("width")));
        }
        assertThat(member.avatarAtTheTop()).isEqualTo(before);
    }

    @Test
    void becomesThePortraitWhenItIsUsed() {
        member.draft(PHOTO, Map.of());
        var page = member.page("/profile/avatar/draft");
        String preview = page.select("#previews img[width=40]").attr("src");
        var used = member.send(page, "/profile", "draft-use", Map.of("words", "Four colours", "rating", "g"));
        assertThat(used.headers().firstValue("Location")).hasValue("/profile");
        assertThat(member.page("/profile").select("img.user-picture").attr("alt"))
                .isEqualTo("Four colours");
        assertThat(member.avatarAtTheTop()).isEqualTo(preview);
        assertThat(member.get("/profile/avatar/draft").headers().firstValue("Location"))
                .hasValue("/profile");

        member.send(page, "/profile", "draft-use", Map.of()); // the button of a page that is gone
        assertThat(member.page("/profile").select("#notice").text()).contains("is no longer here");
        assertThat(member.avatarAtTheTop()).isEqualTo(preview);
    }

    @Test
    void goesWithItsFilesWhenItIsThrownAway() {
        String before = member.avatarAtTheTop();
        member.draft(PHOTO, Map.of());
        var page = member.page("/profile/avatar/draft");
        String preview = page.select("#previews img[width=40]").attr("src");
        member.send(page, "/profile", "draft-discard", Map.of());
        assertThat(member.page("/profile").select("#notice").text()).startsWith("The draft was discarded.");
        assertThat(member.get(preview).statusCode()).isEqualTo(404);
        assertThat(member.avatarAtTheTop()).isEqualTo(before);
    }

    @Test
    void showsAnotherSquareOfThePictureTurnedUpright() {
        member.draft(PHOTO, Map.of());
        var page = member.page("/profile/avatar/draft");
        assertThat(page.select("#draft-crop .hint").text()).contains("400 wide and 600 high");
        assertThat(page.select("#draft-crop input[name=side]").val()).isEqualTo("400");

        member.send(page, "/profile", "draft-crop", Map.of("x", "220", "y", "20", "side", "160"));
        var cropped = member.page("/profile/avatar/draft");
        String small = cropped.select("#previews img[width=40]").attr("src");
        assertThat(Drawn.decoded(member.bytes(small).body()).getRGB(20, 20) & 0xf0f0f0)
                .isEqualTo(0xf00000); // upright, the red quarter is at the upper right
        String first = page.select("#previews img[width=40]").attr("src");
        assertThat(member.get(first).statusCode()).isEqualTo(404);
    }

    @Test
    void saysSoWhereTheSquareIsNotWithinThePicture() {
        member.draft(PHOTO, Map.of());
        var page = member.page("/profile/avatar/draft");
        var answer = member.send(page, "/profile", "draft-crop", Map.of("x", "300", "y", "0", "side", "200"));
        assertThat(answer.headers().firstValue("Location")).hasValue("/profile/avatar/draft");
        var again = member.page("/profile/avatar/draft");
        assertThat(again.select("#notice").text()).startsWith("The crop must lie within the picture.");
        assertThat(again.select(".previews-light img").eachAttr("src"))
                .isEqualTo(page.select(".previews-light img").eachAttr("src"));
    }

    @Test
    void isReplacedByTheNext() {
        member.draft(PHOTO, Map.of());
        var page = member.page("/profile/avatar/draft");
        member.draft(Drawn.png(300, 300), Map.of());
        String first = page.select("#previews img[width=40]").attr("src");
        assertThat(member.get(first).statusCode()).isEqualTo(404);
        member.send(page, "/profile", "draft-use", Map.of());
        assertThat(member.page("/profile").select("#notice").text()).contains("is no longer here");
    }

    @Test
    void answersItsAddressesToAScript() {
        var answer = member.draft(PHOTO, Map.of("x", "0", "y", "0", "side", "80"), "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        var json = json(answer);
        assertThat(json.getString("draft")).matches("[0-9a-f]{32}");
        assertThat(json.getString("receipt")).startsWith("Turned upright, ");
        assertThat(json.getJsonObject("renditions").keySet()).containsExactlyInAnyOrder("40", "80", "160");
        String address = json.getJsonObject("renditions").getString("160");
        assertThat(member.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void isNobodyElses() {
        member.draft(PHOTO, Map.of());
        String draft = member.page("/profile/avatar/draft")
                .select("#draft-use input[name=draft]")
                .val();
        var other = Visitor.member();
        for (String what : new String[] {"use", "discard", "crop"}) {
            var answer = other.post(
                    "/profile/avatar/draft/" + what,
                    Map.of("csrf", other.csrf(), "draft", draft, "x", "0", "y", "0", "side", "9"),
                    "Accept",
                    "application/json");
            assertThat(answer.statusCode()).as(what).isEqualTo(what.equals("discard") ? 200 : 404);
        }
        assertThat(member.page("/profile/avatar/draft").select(".previews img")).isNotEmpty();
        assertThat(other.avatarAtTheTop()).doesNotContain("/portraits/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use", "discard", "crop"})
    void needsTheTokenOfTheForm(String what) {
        member.draft(PHOTO, Map.of());
        assertThat(member.post("/profile/avatar/draft/" + what, Map.of("draft", "0".repeat(32)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isForMembersOnly() {
        var stranger = new Visitor();
        assertThat(stranger.get("/profile/avatar/draft").headers().firstValue("Location"))
                .hasValue("/login");
        assertThat(stranger.get("/profile/avatar/cleaned").statusCode()).isEqualTo(404);
        HttpResponse<String> use = stranger.post("/profile/avatar/draft/use", Map.of("draft", "0".repeat(32)));
        assertThat(use.headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void isRefusedAsAnUploadIs() {
        var answer = member.draft("no picture".getBytes(UTF_8), Map.of());
        assertThat(answer.headers().firstValue("Location")).hasValue("/profile");
        assertThat(member.page("/profile").select("#notice").text()).startsWith("We can’t read this file.");
    }
}
