package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;

/** A server whose pages link to no other server. */
@Tag("slow")
class RemoteOffIT {
    private static final int PEOPLE = 51;

    private static final int PAGE = 50;

    private static ServerProcess server;
    private static Visitor last;

    @BeforeAll
    static void startServerAndLetPeopleJoin() throws IOException, SQLException {
        String database = PostgresServer.ofThisRun().newDatabase();
        server = ServerProcess.ofThisRun("off", Application.likeness(), Optional.of(database))
                .fewPasswords();
        server.start("-Dlikeness.remote=off", "-Dlikeness.avatar.sources=portrait,qq,libravatar,gravatar");
        addMembers(database, PEOPLE - 1);
        last = new Visitor(server.url()).registered();
        assertThat(last.upload(Drawn.jpeg(400, 400)).statusCode()).isEqualTo(200);
    }

    /** Members who joined long ago; to register them would take most of the time of this test. */
    private static void addMembers(String database, int number) throws SQLException {
        try (var connection = DriverManager.getConnection(database, PostgresServer.USER, PostgresServer.PASSWORD);
                var statement = connection.createStatement()) {
            int added = statement.executeUpdate("insert into account"
                    + " (id, email, confirmed_email, username, nickname, password_hash, created)"
                    + " select nextval('account_id'), 'm' || n || '@example.com', 'm' || n || '@example.com', 'member' || n,"
                    + " 'Nick of member' || n, 'none', current_timestamp from generate_series(1, " + number + ") n");
            assertThat(added).isEqualTo(number);
        }
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void noPageNamesAnotherServer() {
        for (String path : List.of("/", "/people", "/gallery", "/profile", "/register", "/login")) {
            var page = last.page(path);
            assertThat(page.select("img.likeness-avatar")).isNotEmpty();
            for (String attribute : List.of("src", "srcset", "href", "action", "data-drawn")) {
                assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                        .allMatch(value -> value.matches("[/#].*"));
            }
            assertThat(page.text()).doesNotContain("https://www", "https://q1");
        }
    }

    @Test
    void thePageOfPeopleHoldsFiftyAndSaysWhereTheOlderOnesAre() {
        var newest = last.page("/people");
        var older = last.page(newest.select("a[rel=next]").attr("href"));
        assertThat(newest.select("#people li")).hasSize(PAGE);
        assertThat(older.select("#people li")).hasSize(PEOPLE - PAGE);
        assertThat(older.select("a[rel=next]")).isEmpty();
        assertThat(newest.select("#people").text()).startsWith("Nick of " + last.username + " @" + last.username);
        assertThat(older.select("#people li").eachText())
                .doesNotContainAnyElementsOf(newest.select("#people li").eachText());
        for (String nonsense : List.of("", "abc", "-1", "99999999999999999999")) {
            assertThat(last.page("/people?before=" + nonsense).select("#people li"))
                    .as(nonsense)
                    .hasSize(PAGE);
        }
    }

    @Tag("browser")
    @Tag("wildfly-only")
    @Test
    void aBrowserRequestsNoOtherServerForTheAvatarsOfFiftyPeople() {
        var asked = requests(server.url());
        assertThat(asked).filteredOn(url -> url.contains("/likeness/drawn/")).hasSizeGreaterThanOrEqualTo(PAGE - 1);
        assertThat(asked).filteredOn(url -> url.contains("/portraits/")).isNotEmpty();
        assertThat(asked).allMatch(url -> url.startsWith(server.url() + "/"));
    }

    /** Otherwise the test above proves nothing. */
    @Tag("browser")
    @Tag("wildfly-only")
    @Test
    void aBrowserAsksGravatarWhereThatIsAllowed() {
        Visitor.member();
        assertThat(requests(Site.url())).anyMatch(url -> url.startsWith("https://www.gravatar.com/"));
    }

    /** The addresses that a browser requests for the whole page of people. */
    private static List<String> requests(URI site) {
        var asked = new ArrayList<String>();
        try (var person = Chromium.person(site, new Browser.NewContextOptions().setViewportSize(1280, 2400))) {
            person.onRequest(request -> asked.add(request.url()));
            var page = person.newPage();
            page.navigate(site + "/people");
            page.waitForCondition(() -> (Boolean) page.evaluate(
                    "[...document.querySelectorAll('#people img')].every(i => i.complete && i.naturalWidth > 0)"));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(TestFiles.screenshot("people-" + site.getPort())));
        }
        return asked;
    }
}
