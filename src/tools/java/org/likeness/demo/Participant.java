package org.likeness.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.likeness.it.Visitor;

/** A person at a browser: a member who is signed in, or all guests. */
final class Participant {
    private static final Pattern COMMENT = Pattern.compile("#comment-([0-9]+)$");
    private static final Pattern POST = Pattern.compile("/posts/([0-9]+)$");

    private final Visitor visitor;
    private final Patience patience;
    private final String csrf;

    private Participant(Visitor visitor, Patience patience, String csrf) {
        this.visitor = visitor;
        this.patience = patience;
        this.csrf = csrf;
    }

    static Participant guests(URI site) {
        return new Participant(new Visitor(site), new Patience(site), "");
    }

    /** Registers and fills in the profile. */
    static Participant member(URI site, Plan.Biography who, String password) throws DemoException {
        var visitor = new Visitor(site);
        var patience = new Patience(site);
        Role role = who.role();
        requireKept(
                patience.answer(() -> visitor.register(role.email(), role.username(), role.nickname(), password)),
                "registration of " + role.username());
        requireKept(
                patience.answer(
                        () -> visitor.submit("/profile", "profile", Map.of("bio", who.bio(), "location", who.city()))),
                "profile of " + role.username());
        return new Participant(visitor, patience, visitor.csrf());
    }

    void wear(byte[] portrait) throws DemoException {
        var answer = patience.answer(
                () -> visitor.multipart("portrait.jpg", portrait, Map.of("csrf", csrf), "Accept", "application/json"));
        if (answer.statusCode() != 200) {
            throw new DemoException("The site answers " + answer.statusCode() + " to the upload: " + answer.body());
        }
    }

    /**
     * Writes a post.
     *
     * @return its id
     */
    long post(Conversation conversation) throws DemoException {
        var fields = Map.of("csrf", csrf, "title", conversation.title(), "text", conversation.text());
        var answer = patience.answer(() -> visitor.post("/posts/new", fields));
        requireKept(answer, "post");
        return id(POST, answer).orElseThrow(() -> new DemoException("The site does not say which post it has kept."));
    }

    /**
     * Comments on a post as a member.
     *
     * @param answers the id of the comment that this one answers, if any
     * @return its id
     */
    OptionalLong comment(long post, String text, OptionalLong answers) throws DemoException {
        var fields = new HashMap<>(Map.of("csrf", csrf, "member", "true"));
        var id = send(post, fields, text, answers);
        if (id.isEmpty()) {
            throw new DemoException("The site does not say which comment it has kept; was it restarted meanwhile?");
        }
        return id;
    }

    /**
     * Comments on a post as a guest.
     *
     * @return its id, if it is shown at once
     */
    OptionalLong commentAs(Role guest, long post, String text, OptionalLong answers) throws DemoException {
        var fields = new HashMap<>(Map.of("name", guest.nickname(), "email", guest.email()));
        return send(post, fields, text, answers);
    }

    private OptionalLong send(long post, Map<String, String> fields, String text, OptionalLong answers)
            throws DemoException {
        fields.put("text", text);
        answers.ifPresent(id -> fields.put("reply", Long.toString(id)));
        var answer = patience.answer(() -> visitor.post("/posts/" + post + "/comments", fields));
        requireKept(answer, "comment");
        var id = id(COMMENT, answer);
        return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
    }

    /** Whether guests may comment: the form below a post then asks for a name. */
    boolean mayComment(long post) throws DemoException {
        var answer = patience.answer(() -> visitor.get("/posts/" + post));
        return Jsoup.parse(answer.body()).selectFirst("form input[name=email]") != null;
    }

    private static Optional<Long> id(Pattern place, HttpResponse<String> answer) {
        var found = place.matcher(answer.headers().firstValue("Location").orElse(""));
        return found.find() ? Optional.of(Long.valueOf(found.group(1))) : Optional.empty();
    }

    /** A redirect means success; a page would show errors. */
    private static void requireKept(HttpResponse<String> answer, String what) throws DemoException {
        if (answer.statusCode() / 100 != 3) {
            throw new DemoException("The site answers " + answer.statusCode() + " to the " + what + ": "
                    + Jsoup.parse(answer.body())
                            .select(".message, .field-message, h1")
                            .text());
        }
    }
}
