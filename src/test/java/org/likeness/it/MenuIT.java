package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The menu behind a member's own avatar. */
@Tag("browser")
@Tag("wildfly-only")
class MenuIT {
    @Test
    void opensWithoutScriptOnAPhone() {
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640);
        try (var person = Chromium.person(options)) {
            var names = new Visitor();
            var page = Tour.registered(person, names);
            assertThat(page.locator("#logout button")).isHidden();
            page.click(".site-me");
            var items = page.locator("#menu .menu-items");
            assertThat(items.boundingBox().x).isNotNegative();
            assertThat(items.boundingBox().x + items.boundingBox().width).isLessThanOrEqualTo(320);
            assertThat(page.locator("#to-review, #to-admin")).hasCount(0);
            page.click("#menu .menu-items a[href='/people/" + names.username + "']");
            assertThat(page.locator("h1")).hasText("Ada Lovelace");
        }
    }

    @Test
    void closesOnEscapeAndOnAClickElsewhere() {
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            var page = Tour.registered(person);
            page.focus(".site-me");
            page.keyboard().press("Enter");
            assertThat(page.locator("#logout button")).isVisible();
            page.keyboard().press("Tab");
            page.keyboard().press("Escape");
            assertThat(page.locator("#logout button")).isHidden();
            assertThat(page.locator(".site-me")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#logout button")).isVisible();
            page.click("h1");
            assertThat(page.locator("#logout button")).isHidden();
        }
    }

    /** A count appears only for those who can review. */
    @Test
    void tellsModeratorsWhatWaits() {
        var moderator = MailedSite.moderator();
        assertThat(moderator.page("/people").select("#to-review")).hasSize(1);
        assertThat(moderator.page("/people").select("#to-admin")).isEmpty();
        assertThat(MailedSite.admin().page("/people").select("#to-admin")).hasSize(1);
        assertThat(MailedSite.confirmed().page("/people").select("#to-review")).isEmpty();
    }
}
