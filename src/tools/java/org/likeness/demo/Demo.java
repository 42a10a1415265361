package org.likeness.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.likeness.Terminal;
import org.likeness.it.Visitor;

/** The program behind {@code bin/demo}: fills a running site over its public pages, as people with browsers would. */
public final class Demo {
    private static final int PORTRAITS_IN_THREE = 2;

    private final URI site;
    private final Amounts amounts;
    private final String password = UUID.randomUUID().toString();
    private final Map<Role, Participant> members = new HashMap<>();
    private final Participant guests;

    Demo(URI site, Amounts amounts) {
        this.site = site;
        this.amounts = amounts;
        this.guests = Participant.guests(site);
    }

    /** Takes {@code --url=URL}, {@code --members=N}, {@code --posts=N} and {@code --comments=N}. */
    public static void main(String[] arguments) throws Exception {
        try {
            URI site = URI.create("http://localhost:8080/");
            Amounts amounts = Amounts.USUAL;
            for (String argument : arguments) {
                String value = argument.substring(argument.indexOf('=') + 1);
                if (argument.startsWith("--url=")) {
                    site = URI.create(value);
                } else if (argument.startsWith("--members=")) {
                    amounts = amounts.withMembers(Integer.parseInt(value));
                } else if (argument.startsWith("--posts=")) {
                    amounts = amounts.withPosts(Integer.parseInt(value));
                } else {
                    amounts = amounts.withComments(Integer.parseInt(value));
                }
            }
            new Demo(site, amounts).run();
        } catch (IllegalArgumentException | DemoException e) {
            Terminal.remark(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Fills the site.
     *
     * @return what was added
     */
    Plan run() throws DemoException, IOException {
        long start = System.nanoTime();
        var plan = planForThisSite();
        join(plan);
        var posts = post(plan);
        discuss(plan, posts);
        Role first = plan.cast().get(0).role();
        Terminal.result("Done in " + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s. Look at " + site
                + ", or sign in as " + first.email() + " with the password " + password
                + " (all members of the demo have it).");
        return plan;
    }

    /** The first plan whose members do not exist yet. */
    private Plan planForThisSite() throws DemoException {
        var visitor = new Visitor(site);
        var patience = new Patience(site);
        int status = patience.answer(() -> visitor.get("/register")).statusCode();
        if (status != 200) {
            throw new DemoException("Something answers at " + site
                    + ", but it is not Likeness: the page /register has the" + " status " + status + ".");
        }
        for (int number = 1; ; number++) {
            var plan = Plan.of(amounts, number);
            boolean isNew = true;
            for (var who : plan.cast()) {
                String page = "/people/" + who.role().username();
                isNew &= patience.answer(() -> visitor.get(page)).statusCode() == 404;
            }
            if (isNew) {
                return plan;
            }
            Terminal.remark("The members of visit " + number + " of the demo are there already: others come.");
        }
    }

    private void join(Plan plan) throws DemoException, IOException {
        var portraits = new Portraits(new Random(plan.number()));
        var progress = new Progress("members", plan.cast().size());
        for (var who : plan.cast()) {
            var member = Participant.member(site, who, password);
            if (members.size() % 3 < PORTRAITS_IN_THREE) {
                member.wear(portraits.next());
            }
            members.put(who.role(), member);
            progress.step();
        }
    }

    private List<Long> post(Plan plan) throws DemoException {
        var progress = new Progress("posts", plan.conversations().size());
        var posts = new ArrayList<Long>();
        for (var conversation : plan.conversations()) {
            posts.add(of(conversation.author()).post(conversation));
            progress.step();
        }
        return posts;
    }

    private void discuss(Plan plan, List<Long> posts) throws DemoException {
        var progress = new Progress("comments", amounts.comments());
        boolean open = !posts.isEmpty() && guests.mayComment(posts.get(0));
        if (!open) {
            Terminal.remark("Guests may not comment here, so only members do.");
        }
        for (int i = 0; i < posts.size(); i++) {
            discuss(plan.conversations().get(i), posts.get(i), open, progress);
        }
    }

    private void discuss(Conversation conversation, long post, boolean openForGuests, Progress progress)
            throws DemoException {
        var ids = new ArrayList<OptionalLong>();
        for (var comment : conversation.comments()) {
            var answered = comment.answers() < 0 ? OptionalLong.empty() : ids.get(comment.answers());
            if (!comment.guest()) {
                ids.add(of(comment.author()).comment(post, comment.text(), answered));
            } else if (openForGuests) {
                ids.add(guests.commentAs(comment.author(), post, comment.text(), answered));
            } else {
                ids.add(of(conversation.author()).comment(post, comment.text(), answered));
            }
            progress.step();
        }
    }

    private Participant of(Role role) {
        var member = members.get(role);
        if (member == null) {
            throw new IllegalStateException(role + " has not joined");
        }
        return member;
    }
}
