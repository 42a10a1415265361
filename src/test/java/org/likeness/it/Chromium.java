package org.likeness.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of this machine: the one at the property {@code chromium}, or the first on the path. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));

    /** A person with cookies of their own, in a world without any other host than ours. */
    BrowserContext person(Browser.NewContextOptions options) {
        return person(Site.url(), options);
    }

    /** The same on another site than the one of the run. */
    BrowserContext person(URI site, Browser.NewContextOptions options) {
        BrowserContext person = browser.newContext(options.setBaseURL(site.toString()));
        String ours = Pattern.quote(site.toString());
        person.route(Pattern.compile("^(?!" + ours + ").*"), route -> route.abort());
        return person;
    }

    /** A person whose browser keeps what it may keep, which Playwright's does not where it looks at each request. */
    BrowserContext personWithCache() {
        return browser.newContext(
                new Browser.NewContextOptions().setBaseURL(Site.url().toString()));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
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
