package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both servers write the same HTML, so that the browser tests need only one of them. Each run keeps its pages in
 * {@code target/html}; the one on Payara, which is the second, compares them with those of WildFly.
 */
class SameHtmlIT {
    private static final Path HTML = Path.of("target", "html");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void isWrittenByBothServers(String language) throws IOException {
        var pages = pages(language);
        String server = ServerProcess.property("likeness.server");
        Path own = HTML.resolve(server).resolve(language);
        TestFiles.deleteAll(own);
        Files.createDirectories(own);
        for (var page : pages.entrySet()) {
            Files.writeString(own.resolve(page.getKey()), page.getValue());
        }
        if (server.equals("payara")) {
            Path first = HTML.resolve("wildfly").resolve(language);
            for (var page : pages.entrySet()) {
                assertThat(page.getValue()).as(page.getKey()).isEqualTo(Files.readString(first.resolve(page.getKey())));
            }
        }
    }

    /** Normalising removes no real difference. */
    @Test
    void differencesStay() {
        var tour = new Tour(new Visitor(), "/posts/1", "/posts/1?reply=1", "/posts/1/comments/2");
        assertThat(normalised("<p class='a' id='b'>Hello</p>", tour))
                .isEqualTo(normalised("<p  id='b' class='a' >Hello</p>", tour))
                .isNotEqualTo(normalised("<p class='a'>Hello</p>", tour))
                .isNotEqualTo(normalised("<p class='a' id='b'>Hallo</p>", tour));
    }

    /** The pages by file name. */
    private static Map<String, String> pages(String language) {
        String[] asked = {"Accept-Language", language};
        var tour = Tour.ofNewMember();
        var pages = new LinkedHashMap<String, String>();
        var guest = new Visitor();
        var forGuests = new ArrayList<>(Tour.FOR_VISITORS);
        forGuests.addAll(List.of(tour.post(), "/people/" + tour.member().username));
        for (String path : forGuests) {
            keep(pages, "guest", path, guest.get(path, asked), tour);
        }
        guest.get("/language?to=" + language);
        keep(pages, "empty", "/login", guest.submit("/login", "login", Map.of()), tour);
        keep(pages, "empty", "/register", guest.submit("/register", "register", Map.of()), tour);
        keep(pages, "empty", tour.post(), guest.send(tour.post(), "comment", Map.of(), asked), tour);
        var forMembers = new ArrayList<>(Tour.FOR_MEMBERS);
        forMembers.addAll(tour.ownPages());
        for (String path : forMembers) {
            keep(pages, "member", path, tour.member().get(path, asked), tour);
        }
        tour.member().get("/language?to=" + language);
        keep(pages, "empty", "/account", tour.member().submit("/account", "erasure", Map.of()), tour);
        return pages;
    }

    private static void keep(
            Map<String, String> pages, String who, String path, HttpResponse<String> answer, Tour tour) {
        String name = who
                + path.replace(tour.member().username, "")
                        .replaceAll("\\d+", "")
                        .replaceAll("[^a-z]+", "-");
        assertThat(pages.put(name + ".html", answer.statusCode() + "\n" + normalised(answer.body(), tour)))
                .as("another page " + name)
                .isNull();
    }

    /** A page without what differs in every run: names, numbers, tokens, hashes, times, and what others have written. */
    private static String normalised(String html, Tour tour) {
        var page = Jsoup.parse(html);
        page.select(".people li + li, .posts li + li, a[rel=next]").remove();
        page.select("input[name=csrf], input[name='jakarta.faces.ViewState']").attr("value", "TOKEN");
        page.select("input[name=reply]").attr("value", "N");
        page.select("#error-id").forEach(id -> id.text("ID"));
        page.select("#mail-hint").forEach(hint -> hint.text(hint.text().replaceAll("/[^ ]*", "FOLDER")));
        page.select("time")
                .forEach(time ->
                        time.attr("datetime", "TIME").attr("title", "TIME").text("TIME"));
        for (Element element : page.getAllElements()) {
            var sorted = element.attributes().asList().stream()
                    .sorted(Comparator.comparing(Attribute::getKey))
                    .toList();
            element.clearAttributes();
            sorted.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
        }
        return page.outerHtml()
                .replace(Site.url().toString(), "SITE")
                .replace(tour.member().username, "USER")
                .replaceAll("[0-9a-f]{16,}", "HASH")
                .replaceAll("j_idt\\d+", "j_idt")
                .replaceAll("Guest u[0-9a-z]+", "GUEST")
                .replaceAll("</li>\\s+", "</li>\n") // where other items were removed
                .replaceAll("(/posts/|/comments/|comment-|reply=|before=)\\d+", "$1N");
    }
}
