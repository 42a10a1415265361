package org.likeness.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;
import org.likeness.picture.Drawn;

/** A walk through the site in a browser, for tests that look at every page. */
final class Tour {
    /** The pages that every member can go to; the last is none. */
    static final List<String> PAGES = List.of(
            "/", "/register", "/login", "/profile", "/account", "/people", "/gallery", "/posts/new", "/nothing-here");

    private Tour() {}

    /** Registers by the page, and ends on the profile. */
    static Page registered(Page page) {
        return registered(page, new Visitor());
    }

    static Page registered(Page page, Visitor names) {
        page.navigate("/register");
        page.fill("[id='register:email']", names.email);
        page.fill("[id='register:username']", names.username);
        page.fill("[id='register:nickname']", "Ada Lovelace");
        page.fill("[id='register:password']", Visitor.PASSWORD);
        page.click("[id='register:submit']");
        page.waitForURL("**/profile");
        return page;
    }

    /** A draft as a browser without script sends it, and the page that shows it. */
    static String draft(Page page) {
        page.navigate("/profile");
        var form = FormData.create()
                .set("csrf", page.inputValue("#avatar-form input[name=csrf]"))
                .set("avatar", new FilePayload("a.jpg", "image/jpeg", Drawn.jpeg(640, 480)));
        page.request().post("/profile/avatar/draft", RequestOptions.create().setMultipart(form));
        return "/profile/avatar/draft";
    }

    /** A post with a comment by a guest and a reply to it, and the pages that change and delete. */
    static List<String> discussion(Page page) {
        page.navigate("/posts/new");
        page.fill("#title", "On the analytical engine");
        page.fill("#text", "It *might* act upon other things.\n\n> Quoted\n\n- one\n- two\n\n```\ncode\n```");
        page.click("#post button");
        page.waitForURL(Pattern.compile(".*/posts/\\d+$"));
        String post = page.url().substring(Site.url().toString().length());
        var guest = new Visitor();
        String comment =
                guest.commentedAsGuest(post, "A long word: " + "x".repeat(200) + "\n\n```\n" + "y".repeat(300));
        page.navigate(post);
        page.click(".comments a[href*=reply]");
        page.fill("#text", "A reply");
        page.click("#comment button");
        page.waitForURL(Pattern.compile(".*#comment-\\d+$"));
        String own = page.getAttribute(".comments .reply .day", "href");
        return List.of(
                post,
                post + "?reply=" + comment.substring(comment.lastIndexOf('-') + 1),
                post + "/edit",
                post + "/delete",
                own + "/edit",
                own + "/delete");
    }
}
