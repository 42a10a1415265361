package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scripts, styles and icons of the pages. */
class AssetsIT {
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    /** The files that a page has loaded over the network. */
    private static final String TRANSFERRED =
            "performance.getEntriesByType('resource').filter(e => e.transferSize > 0).map(e => e.name)";

    private static final Pattern VERSIONED = Pattern.compile("[?&]v=[0-9a-f]{16}$|^/resources/[0-9a-f]{16}/");

    @Test
    void areKeptForAYearAtAddressesThatChangeWithThem() {
        var addresses = addresses();
        assertThat(addresses)
                .hasSizeGreaterThan(6)
                .allMatch(address -> VERSIONED.matcher(address).find());
        for (String address : addresses) {
            var answer = new Visitor().get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control")).as(address).containsExactly(A_YEAR);
        }
    }

    @Test
    void nameOthersByTheirContent() {
        var named = new ArrayList<String>();
        for (String address : addresses()) {
            if (address.contains(".css")) {
                named.addAll(matches("url\\([\"']?([^)\"']+)", address));
            }
        }
        assertThat(named).anyMatch(url -> url.contains("v="));
        assertThat(named).allMatch(url -> url.startsWith("data:") || url.contains("v="));
    }

    @Test
    void areKeptShortlyUnderAnyOtherAddress() {
        for (String address : addresses()) {
            for (String other : List.of(
                    address.replaceFirst("[?&]v=.*|/[0-9a-f]{16}(?=/)", ""),
                    address.replaceFirst("[0-9a-f]{16}(?=/|$)", "0123456789abcdef"))) {
                var answer = new Visitor().get(other);
                assertThat(answer.statusCode()).as(other).isEqualTo(200);
                assertThat(answer.headers().allValues("Cache-Control"))
                        .as(other)
                        .containsExactly("public, max-age=300");
            }
        }
    }

    @Test
    void importModulesFromTheirOwnFolder() {
        var site = URI.create("http://site/");
        var modules = new HashSet<String>();
        var scripts = new ArrayDeque<String>();
        addresses().stream().filter(address -> address.endsWith(".js")).forEach(scripts::add);
        while (!scripts.isEmpty()) {
            var script = site.resolve(scripts.remove());
            for (String name : matches("from '([^']+)'", script.getPath())) {
                String module = script.resolve(name).getPath();
                if (modules.add(module)) {
                    scripts.add(module);
                }
            }
        }
        assertThat(modules).hasSizeGreaterThan(4);
        for (String module : modules) {
            var answer = new Visitor().get(module);
            assertThat(answer.statusCode()).as(module).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control")).as(module).containsExactly(A_YEAR);
        }
    }

    /** The first group of each match in a file. */
    private static List<String> matches(String pattern, String address) {
        return Pattern.compile(pattern)
                .matcher(new Visitor().get(address).body())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void haveOneWayToBeWritten() {
        for (String path :
                List.of("/resources//likeness/site.css", "/resources/likeness/", "/resources/likeness/x.css")) {
            assertThat(new Visitor()
                            .get(path)
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .doesNotContain("public");
        }
    }

    @Test
    void areNotSentAgainToABrowserThatHasThem() {
        String plain = "/resources/likeness/site.css";
        String etag = new Visitor().get(plain).headers().firstValue("ETag").orElseThrow();
        var again = new Visitor().get(plain, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Tag("browser")
    @Test
    void areNotAskedForOnTheSecondPage() {
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            var page = person.newPage();
            page.navigate("/register");
            assertThat((List<?>) page.evaluate(TRANSFERRED)).hasSizeGreaterThan(3);
            page.navigate("/login");
            assertThat((List<?>) page.evaluate(TRANSFERRED)).isEmpty();
        }
    }

    /** The styles, scripts and icons that the pages link to. */
    private static Set<String> addresses() {
        var member = Visitor.member();
        var addresses = new HashSet<String>();
        for (String path : List.of("/", "/people", "/gallery", "/login", "/register", "/profile")) {
            for (var visitor : List.of(member, new Visitor())) {
                if (visitor == member || !path.equals("/profile")) {
                    var page = visitor.page(path);
                    addresses.addAll(page.select("link[rel=stylesheet], link[rel$=icon], link[rel=manifest]")
                            .eachAttr("href"));
                    addresses.addAll(page.select("script").eachAttr("src"));
                    addresses.addAll(page.select("img:not(.likeness-avatar)").eachAttr("src"));
                }
            }
        }
        return addresses;
    }
}
