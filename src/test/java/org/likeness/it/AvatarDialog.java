package org.likeness.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;

/** The dialog on /profile where a picture is cropped, as a person uses it. */
record AvatarDialog(Page page) {
    private static final Pattern PORTRAIT = Pattern.compile("/portraits/[0-9a-f]{32}/\\d+\\.(jpg|png)");

    /** Opens it with a picture. The browser reads the file from the disk: sending megabytes over its protocol takes many seconds. */
    static AvatarDialog of(Page page, String name, byte[] file) {
        openMenu(page);
        page.setInputFiles("#avatar", TestFiles.temporary(name, file));
        var dialog = new AvatarDialog(page);
        assertThat(dialog.element()).isVisible();
        return dialog;
    }

    static AvatarDialog of(Page page, byte[] png) {
        return of(page, "a.png", png);
    }

    /** Opens the menu at the picture, as soon as the script has made it ready. */
    static void openMenu(Page page) {
        assertThat(page.locator(".avatar-plain")).hasAttribute("hidden", "");
        if (page.locator("#avatar-menu").getAttribute("open") == null) {
            page.click("#avatar-pencil");
        }
        assertThat(page.locator("#avatar-choose")).isVisible();
    }

    Locator element() {
        return page.locator("#avatar-dialog");
    }

    Locator part(String name) {
        return page.locator("#avatar-" + name);
    }

    /** Waits until all previews show these colours; they are drawn one frame after the change. */
    void showsInPreviews(String colours) {
        try {
            page.waitForCondition(() -> previews().equals(colours));
        } catch (TimeoutError e) {
            throw new AssertionError("expected " + colours + " in the previews, saw " + previews(), e);
        }
    }

    /** The position of the stage on the screen, as soon as it shows the picture. */
    BoundingBox stage() {
        assertThat(part("stage")).isFocused();
        return part("stage").boundingBox();
    }

    private String previews() {
        List<String> seen = element().locator("canvas[data-side]").all().stream()
                .map(AvatarDialog::colours)
                .distinct()
                .toList();
        return String.join(", then ", seen);
    }

    void cut(int side, int left, int top) {
        if (part("exact").getAttribute("open") == null) {
            part("exact").locator("summary").click();
        }
        part("side").fill(Integer.toString(side));
        part("left").fill(Integer.toString(left));
        part("top").fill(Integer.toString(top));
        part("top").press("Tab");
    }

    /** Sends the picture and waits until the page shows it. */
    void use() {
        part("send").click();
        isDone();
    }

    void isDone() {
        assertThat(element()).isHidden();
        assertThat(page.locator("#avatar-said")).not().isEmpty();
        assertThat(page.locator("img.user-picture")).hasAttribute("src", PORTRAIT);
    }

    /** The colours of the quarters of a picture or canvas as the browser shows them, row by row. */
    static String colours(Locator picture) {
        return (String) picture.evaluate("""
                async picture => {
                  await picture.decode?.();
                  const canvas = document.createElement('canvas');
                  canvas.width = canvas.height = 100;
                  const context = canvas.getContext('2d');
                  context.drawImage(picture, 0, 0, 100, 100);
                  const names = {'1,0,0': 'red', '0,1,0': 'green', '0,0,1': 'blue', '1,1,1': 'white'};
                  return [[25, 25], [75, 25], [25, 75], [75, 75]]
                    .map(([x, y]) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3).map(c => Math.round(c / 255)))
                    .map(rgb => names[rgb.join()] ?? rgb.join())
                    .join(' ');
                }
                """);
    }
}
