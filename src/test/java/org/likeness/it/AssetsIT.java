package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The scripts, styles and signs of the pages. */
class AssetsIT {
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    /** What a page has loaded over the network. */
    private static final String TRANSFERRED =
            "performance.getEntriesByType('resource').filter(e => e.transferSize > 0).map(e => e.name)";

    /** The content, or the version of a library. */
    private static final Pattern VERSIONED =
            Pattern.compile("[?&]v=[0-9a-f]{16}$|^/resources/[0-9a-f]{16}/|^/webjars/[a-z-]+/[0-9.]+/");

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
        for (String address : addresses()) {
            if (address.contains(".css")) {
                var named = Pattern.compile("url\\([\"']?([^)\"']+)")
                        .matcher(new Visitor().get(address).body())
                        .results()
                        .map(match -> match.group(1))
                        .toList();
                assertThat(named).as(address).allMatch(url -> url.startsWith("data:") || url.contains("v="));
            }
        }
    }

    @Test
    void areKeptShortlyUnderAnyOtherAddress() {
        for (String address : addresses()) {
            if (!address.startsWith("/webjars/")) {
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
    }

    @Test
    void nameModulesBesideThemselves() {
        var site = URI.create("http://site/");
        for (String address : addresses()) {
            if (address.endsWith(".js")) {
                Pattern.compile("from '([^']+)'")
                        .matcher(new Visitor().get(address).body())
                        .results()
                        .map(match ->
                                site.resolve(address).resolve(match.group(1)).getPath())
                        .forEach(module -> {
                            var answer = new Visitor().get(module);
                            assertThat(answer.statusCode()).as(module).isEqualTo(200);
                            assertThat(answer.headers().allValues("Cache-Control"))
                                    .as(module)
                                    .containsExactly(A_YEAR);
                        });
            }
        }
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
    void needNotBeSentAgainToWhoHasThem() {
        String plain = "/resources/likeness/site.css";
        String etag = new Visitor().get(plain).headers().firstValue("ETag").orElseThrow();
        var again = new Visitor().get(plain, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void areNotAskedForOnTheSecondPage() {
        try (var chromium = new Chromium();
                var person = chromium.personWithCache()) {
            var page = person.newPage();
            page.navigate("/login");
            assertThat((List<?>) page.evaluate(TRANSFERRED)).hasSizeGreaterThan(3);
            page.navigate("/register");
            assertThat((List<?>) page.evaluate(TRANSFERRED)).isEmpty();
        }
    }

    /** What all pages name of styles, scripts and signs. */
    private static Set<String> addresses() {
        var member = Visitor.member();
        var addresses = new HashSet<String>();
        for (String path : List.of("/", "/people", "/gallery", "/login", "/register", "/profile")) {
            for (var visitor : List.of(member, new Visitor())) {
                if (visitor == member || !path.equals("/profile")) {
                    var page = visitor.page(path);
                    addresses.addAll(
                            page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"));
                    addresses.addAll(page.select("script").eachAttr("src"));
                    addresses.addAll(page.select("img:not(.likeness-avatar)").eachAttr("src"));
                }
            }
        }
        return addresses;
    }
}
