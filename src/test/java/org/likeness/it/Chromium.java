package org.likeness.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The browser of all tests of this JVM: the Chromium at the property {@code chromium}, or the first on the path. It reaches
 * this machine only.
 */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** The timeout of every wait in the browser, in milliseconds. Only a failure takes that long. */
    private static final int PATIENCE = 60_000;

    /** Started when first used: a run without browser tests needs no browser. */
    private static final class Started {
        static final Browser BROWSER = launch(); // ends with this JVM
    }

    private Chromium() {}

    /** A person with cookies of their own, on the site of this run. */
    static BrowserContext person(Browser.NewContextOptions options) {
        return person(Site.url(), options);
    }

    /** The same on another site. */
    public static BrowserContext person(URI site, Browser.NewContextOptions options) {
        BrowserContext person = Started.BROWSER.newContext(options.setBaseURL(site.toString()));
        person.setDefaultTimeout(PATIENCE);
        return person;
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost")));
    }

    private static Path executable() {
        String given = System.getProperty("chromium", "");
        if (!given.isEmpty()) {
            return Path.of(given);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no Chromium found: install it, or name it by -Dchromium=PATH"));
    }
}
