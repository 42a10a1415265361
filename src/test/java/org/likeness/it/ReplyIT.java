package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replying by keyboard. */
@Tag("browser")
class ReplyIT {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void beginsInTheTextBelowTheQuotedComment(boolean scripts) {
        String post = Visitor.member().posted("Reply here", "Text. ".repeat(200));
        var guest = new Visitor();
        for (int i = 0; i < 12; i++) {
            Visitor.member().commented(post, "Comment " + i + ". " + "Words. ".repeat(30));
        }
        String place = guest.commentedAsGuest(post, "The last one. " + "Words. ".repeat(30));
        try (var person = Chromium.person(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
            var page = person.newPage();
            page.navigate(post);
            page.locator(place.substring(place.indexOf('#')) + " a[href*=reply]")
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**?reply=*");
            page.locator("#text:focus").waitFor();
            page.keyboard().type("Typed at once");
            assertThat(page.inputValue("#text")).isEqualTo("Typed at once");
            var quoted = page.locator("#answer .excerpt").boundingBox();
            assertThat(quoted.y).as("the quoted comment is on the screen").isBetween(0.0, 700.0);
            page.keyboard().press("Shift+Tab");
            assertThat(page.locator("#replies-to a:focus").count()).isEqualTo(1);
        }
    }
}
