package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** The sources that a member allows for their avatar. */
class SourcesIT {

    @Test
    void areAllThatTheOperatorAllowsUntilTheMemberChooses() {
        var page = Visitor.member().page("/profile");
        assertThat(page.select("#sources input[type=checkbox]").eachAttr("value"))
                .containsExactly("portrait", "gravatar");
        assertThat(page.select("#sources input[checked]").eachAttr("value")).containsExactly("portrait", "gravatar");
        assertThat(page.getElementById("chosen")).isNull();
    }

    @Test
    void membersWhoDisallowGravatarAreDrawn() {
        var member = Visitor.member();
        assertThat(choose(member, List.of("portrait"))).isEqualTo(302);

        var page = member.page("/profile");
        assertThat(page.select("#sources input[checked]").eachAttr("value")).containsExactly("portrait");
        assertThat(page.getElementById("chosen").text()).startsWith("Chosen on ");
        assertThat(page.getElementById("user-picture").attr("src")).startsWith("/likeness/drawn/identicon/");
        assertThat(page.select(".profile-avatar").text()).contains("This avatar was generated for you.");
        assertThat(page.html()).doesNotContain("gravatar.com");
    }

    @Test
    void aDisallowedPortraitIsHidden() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(400, 400));
        choose(member, List.of("gravatar"));
        assertThat(member.avatarAtTheTop()).startsWith("https://www.gravatar.com/avatar/");
        choose(member, List.of("gravatar", "portrait"));
        assertThat(member.avatarAtTheTop()).startsWith("/portraits/");
    }

    @Test
    void membersWhoDisallowEverythingAreDrawn() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(400, 400));
        assertThat(choose(member, List.of())).isEqualTo(302);
        assertThat(member.avatarAtTheTop()).startsWith("/likeness/drawn/identicon/");
        assertThat(member.page("/profile").select("#sources input[checked]")).isEmpty();
    }

    @Test
    void unknownSourcesAreIgnored() {
        var member = Visitor.member();
        assertThat(choose(member, List.of("portrait", "drawn", "nonsense"))).isEqualTo(200);
        assertThat(member.page("/profile").select("#sources input[checked]").eachAttr("value"))
                .containsExactly("portrait", "gravatar");
    }

    @Test
    void thePictureIsDescribedInItsOwnersWords() {
        var member = Visitor.member();
        member.upload(Drawn.jpeg(400, 400));
        var page = member.page("/profile");
        assertThat(page.getElementById("user-picture").attr("alt")).isEqualTo("Nick of " + member.username);
        var words = Map.of("words", " Me \"at\" <the> sea ");
        member.submitTicked("/profile", "profile", words, "allowed", List.of("portrait", "gravatar"));
        assertThat(member.page("/profile").getElementById("user-picture").attr("alt"))
                .isEqualTo("Me \"at\" <the> sea");
        assertThat(member.page("/profile").getElementById("chosen"))
                .as("words are no choice")
                .isNull();

        member.upload(Drawn.jpeg(500, 500));
        assertThat(member.page("/profile").getElementById("user-picture").attr("alt"))
                .as("words for a picture that is gone")
                .isEqualTo("Nick of " + member.username);
    }

    private static int choose(Visitor member, List<String> sources) {
        return member.submitTicked("/profile", "profile", Map.of(), "allowed", sources)
                .statusCode();
    }
}
