package org.likeness.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.picture.Drawn;

/**
 * Every page of the site, for tests that look at all of them. What the pages show is made over HTTP, which is faster than
 * clicks: a member with a post, a comment by a guest, a reply, and a draft of an avatar.
 */
record Tour(Visitor member, String post, String answer, String reply) {
    /** A page that does not exist. */
    static final String MISSING = "/nothing-here";

    /** A page for a link that is not valid any more. */
    static final String DEAD_LINK = "/confirm?token=x";

    static final List<String> FOR_VISITORS = List.of(
            "/",
            "/register",
            "/login",
            "/forgot",
            "/forgot?done=true",
            "/confirm?done=true",
            "/reset?done=true",
            "/keep?done=true",
            "/report/sent",
            "/replies/stop?done=true",
            "/people",
            "/people?q=nobody+of+that+name",
            "/search",
            "/search?q=analytical+engine",
            "/search?q=nothing+like+this",
            "/gallery",
            MISSING,
            DEAD_LINK);
    static final List<String> FOR_MEMBERS = List.of("/", "/profile", "/account", "/people", "/posts/new");

    private static final String DRAFT = "/profile/avatar/draft";

    /** Makes everything that the pages of a new member show. */
    static Tour ofNewMember() {
        var member = new Visitor();
        member.register(member.email, member.username, "Ada Lovelace", Visitor.PASSWORD);
        String post = member.posted(
                "On the analytical engine",
                "It *might* act upon other things.\n\n> Quoted\n\n- one\n- two\n\n```\ncode\n```");
        String comment =
                new Visitor().commentedAsGuest(post, "A long word: " + "x".repeat(200) + "\n\n```\n" + "y".repeat(300));
        String id = comment.substring(comment.lastIndexOf('-') + 1);
        String answer = post + "?reply=" + id;
        Visitor.location(member.send(answer, "comment", Map.of("text", "A reply")), 303);
        String reply = member.page(post).select(".comments .reply .day").attr("href");
        member.draft(Drawn.jpeg(640, 480), Map.of());
        return new Tour(member, post, answer, reply);
    }

    /** The pages that show what the member has made, and the forms that change it. */
    List<String> ownPages() {
        return List.of(
                post,
                answer,
                post + "/edit",
                post + "/delete",
                reply + "/edit",
                reply + "/delete",
                "/people/" + member.username,
                "/report/comments/" + answer.substring(answer.indexOf('=') + 1),
                DRAFT);
    }

    Set<String> allPages() {
        var all = new LinkedHashSet<>(FOR_VISITORS);
        all.addAll(FOR_MEMBERS);
        all.addAll(ownPages());
        return all;
    }

    /** Opens a page in a browser that has the cookies of the member. */
    Page signedIn(BrowserContext person) {
        return signedIn(person, member);
    }

    /** Registers a member over HTTP and shows their profile in the browser. */
    static Page registered(BrowserContext person, Visitor names) {
        names.register(names.email, names.username, "Ada Lovelace", Visitor.PASSWORD);
        var page = signedIn(person, names);
        page.navigate("/profile");
        return page;
    }

    static Page registered(BrowserContext person) {
        return registered(person, new Visitor());
    }

    private static Page signedIn(BrowserContext person, Visitor member) {
        person.addCookies(member.cookies.getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setUrl(Site.url().toString()))
                .toList());
        return person.newPage();
    }

    /** Registers with the form, as people do, and ends on the profile. */
    static Page registeredByPage(Page page) {
        var names = new Visitor();
        page.navigate("/register");
        page.fill("[id='register:email']", names.email);
        page.fill("[id='register:username']", names.username);
        page.fill("[id='register:nickname']", "Ada Lovelace");
        page.fill("[id='register:password']", Visitor.PASSWORD);
        page.click("[id='register:submit']");
        page.waitForURL("**/profile");
        return page;
    }
}
