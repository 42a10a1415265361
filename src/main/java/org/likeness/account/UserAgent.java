package org.likeness.account;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The browser and the operating system that a browser names, without versions. Both are only a hint for the member: a browser can claim
 * anything.
 *
 * @param browser null if unknown
 * @param system null if unknown
 */
public record UserAgent(@Nullable String browser, @Nullable String system) {
    private static final String SAFARI = "Safari";

    /** A name, and the words that a header has in that case. */
    private record Name(String name, List<String> words) {
        private Name(String name, String... words) {
            this(name, List.of(words));
        }

        boolean isIn(String header) {
            return words.stream().anyMatch(header::contains);
        }
    }

    /** The first match counts: nearly all browsers also claim to be Chrome and Safari. */
    private static final List<Name> BROWSERS = List.of(
            new Name("WeChat", "MicroMessenger/"),
            new Name("QQ Browser", "QQBrowser/"),
            new Name("UC Browser", "UCBrowser/", "UBrowser/"),
            new Name("Huawei Browser", "HuaweiBrowser/"),
            new Name("Mi Browser", "MiuiBrowser/"),
            new Name("Samsung Internet", "SamsungBrowser/"),
            new Name("Yandex Browser", "YaBrowser/"),
            new Name("Vivaldi", "Vivaldi/"),
            new Name("Opera", "OPR/", "OPT/", "OPiOS/"),
            new Name("Edge", "Edg/", "EdgA/", "EdgiOS/"),
            new Name("Firefox", "Firefox/", "FxiOS/"),
            new Name("Chrome", "Chrome/", "CriOS/"),
            new Name(SAFARI, "Version/"));

    /** The browsers of iPads that claim to be a Mac. */
    private static final Name ON_IPAD = new Name("iPadOS", "CriOS/", "FxiOS/", "EdgiOS/", "OPT/");

    private static final Name MAC = new Name("macOS", "Macintosh;");

    private static final List<Name> SYSTEMS = List.of(
            new Name("HarmonyOS", "HarmonyOS", "OpenHarmony"),
            new Name("Windows", "Windows NT"),
            new Name("Android", "Android"),
            new Name("iOS", "iPhone;", "iPod"),
            new Name("iPadOS", "iPad;"),
            MAC,
            new Name("ChromeOS", "CrOS"),
            new Name("Linux", "Linux", "X11;"));

    /**
     * Reads the header {@code User-Agent}.
     *
     * @param header untrusted; null if the request has none
     * @see <a href="https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent">Browser detection
     *     using the user agent</a>
     */
    public static UserAgent parse(@Nullable String header) {
        String text = Objects.requireNonNullElse(header, "");
        if (!text.startsWith("Mozilla/5.0 (")) {
            return new UserAgent(null, null); // a program
        }
        String browser = first(text, BROWSERS);
        String system = first(text, SYSTEMS);
        if (MAC.name().equals(system)) {
            return new UserAgent(browser, onMac(text, browser));
        }
        return new UserAgent(browser, system);
    }

    /** Safari on an iPad sends exactly what it sends on a Mac. */
    private static String onMac(String header, @Nullable String browser) {
        if (ON_IPAD.isIn(header)) {
            return ON_IPAD.name();
        }
        return SAFARI.equals(browser) ? "macOS / iPadOS" : MAC.name();
    }

    private static @Nullable String first(String header, List<Name> names) {
        return names.stream()
                .filter(name -> name.isIn(header))
                .map(Name::name)
                .findFirst()
                .orElse(null);
    }
}
