package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The strength of a new password, shown while it is typed. */
@Tag("browser")
class PasswordMeterIT {
    @ParameterizedTest
    @CsvSource({"en-GB, Guessed at once., Very good.", "zh-CN, 一猜就中。, 很好。"})
    void explainsInTheLanguageOfThePage(String language, String weakest, String strongest) {
        try (var person = Chromium.person(new Browser.NewContextOptions().setLocale(language))) {
            var page = person.newPage();
            page.navigate("/register");
            assertThat(page.locator("meter.strength")).isHidden();
            type(page, "password");
            assertThat(page.locator("meter.strength + [role=status]")).containsText(weakest);
            assertThat(page.locator("meter.strength")).hasJSProperty("value", 0);
            type(page, "violet otters juggle seventeen lanterns");
            assertThat(page.locator("meter.strength + [role=status]")).hasText(strongest);
            assertThat(page.locator("meter.strength")).hasJSProperty("value", 4);
            type(page, "");
            assertThat(page.locator("meter.strength")).isHidden();
        }
    }

    @Test
    void knowsTheNamesInTheForm() {
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            var page = person.newPage();
            page.navigate("/register");
            page.fill("[id='register:username']", "zaphodbeeblebrox");
            type(page, "zaphodbeeblebrox");
            assertThat(page.locator("meter.strength")).hasJSProperty("value", 0);
        }
    }

    private static void type(Page page, String password) {
        page.fill("[id='register:password']", password);
    }
}
