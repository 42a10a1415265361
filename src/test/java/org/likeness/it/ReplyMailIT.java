package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mail about replies: who gets it, and how it is confirmed and stopped. */
class ReplyMailIT {
    private static final String CONFIRM = "Confirm emails about replies";

    private static ReceivedMail mail(String email, String subject) {
        return MailedSite.mail().waitFor(email, subject);
    }

    private static String reply(Visitor by, String comment, String text) {
        String id = comment.substring(comment.lastIndexOf('-') + 1);
        String post = comment.replaceAll("[?#].*", "");
        return Visitor.location(by.send(post + "?reply=" + id, "comment", Map.of("text", text)), 303);
    }

    /** Comments as a guest who wants mail about replies; returns where that leads. */
    private static String subscribed(Visitor guest, String post, String text) {
        var values = Map.of("text", text, "name", "Gina", "email", guest.email, "notify", "on");
        return Visitor.location(guest.send(post, "comment", values), 303);
    }

    private static URI stopLink(ReceivedMail mail) {
        String header = mail.header("List-Unsubscribe").get(0);
        return URI.create(header.substring(1, header.length() - 1));
    }

    @Test
    void membersAreToldAndStopItWithOneClick() {
        var ada = MailedSite.confirmed();
        var bob = MailedSite.confirmed();
        String post = ada.posted("Tea or coffee", "Text");
        String comment = bob.commented(post, "Tea, of course");
        var first = mail(ada.email, "Nick of " + bob.username + " commented on “Tea or coffee”");
        assertThat(first.text()).contains("Tea, of course");
        assertThat(first.html()).contains("Tea, of course");

        String reply = reply(ada, comment, "Why?\n\nI *wonder*");
        var second = mail(bob.email, "Nick of " + ada.username + " replied to you on “Tea or coffee”");
        assertThat(second.text()).contains("Why? I *wonder*");
        assertThat(Visitor.location(MailedSite.visitor().get(MailedSite.path(second.link())), 303))
                .isEqualTo(reply);
        assertThat(second.header("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

        String stop = MailedSite.path(stopLink(second));
        assertThat(second.text()).contains(stopLink(second).toString());
        assertThat(MailedSite.visitor().page(stop).getElementById("stop")).isNotNull();
        assertThat(ticked(bob)).isTrue(); // opening it changes nothing
        var oneClick = MailedSite.visitor().post(stop, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(oneClick.statusCode()).isEqualTo(204);
        assertThat(ticked(bob)).isFalse();
        assertThat(ticked(ada)).isTrue();
    }

    private static boolean ticked(Visitor member) {
        return member.page("/account").getElementById("replies:wanted").hasAttr("checked");
    }

    @Test
    void membersChooseOnTheirAccountPage() {
        var member = MailedSite.confirmed();
        assertThat(ticked(member)).isTrue();
        var page = member.page("/account");
        var fields = FilledForm.fields(page, "replies");
        fields.remove("replies:wanted");
        assertThat(Visitor.location(member.post("/account", fields), 302)).endsWith("/account");
        assertThat(member.page("/account").getElementById("notice").text())
                .isEqualTo("You’ll no longer get emails about replies.");
        assertThat(ticked(member)).isFalse();
        Visitor.location(member.submit("/account", "replies", Map.of("wanted", "on")), 302);
        assertThat(ticked(member)).isTrue();
    }

    @Test
    void guestsConfirmFirstAndStopWithoutAnAccount() {
        var ada = MailedSite.confirmed();
        String post = ada.posted("For guests", "Text");
        var guest = MailedSite.visitor();
        assertThat(guest.page(post).getElementById("notify").hasAttr("checked")).isFalse();
        String place = subscribed(guest, post, "Hello");
        assertThat(place).isEqualTo(post + "?confirm=true#answer");
        var page = guest.page(place);
        assertThat(page.getElementById("confirms").text()).contains("link that we’ve just sent you");
        String comment = post + "#" + page.select(".comments > li").attr("id");

        var question = mail(guest.email, CONFIRM);
        assertThat(question.header("List-Unsubscribe")).isEmpty();
        reply(ada, comment, "Welcome");
        var link = question.links().get(1); // after the address of the site
        var opened = MailedSite.open(link);
        assertThat(opened.getElementById("confirm")).isNotNull();
        assertThat(MailedSite.mail().messagesTo(guest.email)).hasSize(1); // opening the link changes nothing
        var sent = MailedSite.visitor().send(opened, link.getPath(), "confirm", Map.of());
        assertThat(Visitor.location(sent, 303)).isEqualTo("/replies/confirm?done=true");
        MailedSite.assertGone(MailedSite.visitor().get(MailedSite.path(link)));
        MailedSite.assertGone(MailedSite.visitor().send(opened, link.getPath(), "confirm", Map.of()));

        var told = mail(guest.email, "Nick of " + ada.username + " replied to you on “For guests”");
        assertThat(told.text()).contains("Hello Gina", "Welcome");
        assertThat(subscribed(guest, post, "Once more")).contains("#comment-"); // confirmed already

        String stop = MailedSite.path(stopLink(told));
        var multipart = new Multipart(Map.of("List-Unsubscribe", "One-Click"));
        assertThat(MailedSite.visitor().sendForm(stop, multipart).statusCode()).isEqualTo(204);
        MailedSite.assertGone(MailedSite.visitor().get(stop));
        var again = MailedSite.visitor().post(stop, Map.of());
        assertThat(Visitor.location(again, 303)).isEqualTo("/replies/stop?done=true");
        assertThat(subscribed(guest, post, "After all")).isEqualTo(post + "?confirm=true#answer");
    }

    @Test
    void linksThatAreNoLinksChangeNothing() {
        for (String page : new String[] {"/replies/stop", "/replies/confirm"}) {
            for (String token : new String[] {"", "?token=x", "?token=" + "A".repeat(43)}) {
                MailedSite.assertGone(MailedSite.visitor().get(page + token));
            }
            assertThat(MailedSite.visitor().page(page + "?done=true").getElementById("done"))
                    .isNotNull();
        }
        MailedSite.assertGone(MailedSite.visitor().post("/replies/confirm?token=x", Map.of()));
        assertThat(MailedSite.visitor()
                        .post("/replies/stop?token=x", Map.of(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutAMailServerNothingIsOffered() {
        var member = Visitor.member();
        assertThat(member.page("/account").getElementById("reply-mail")).isNull();
        String post = member.posted("Quiet", "Text");
        assertThat(new Visitor().page(post).getElementById("notify")).isNull();
        var values = Map.of("text", "Hello", "name", "Gina", "email", "gina@example.org", "notify", "on");
        assertThat(Visitor.location(new Visitor().send(post, "comment", values), 303))
                .contains("#comment-");
    }
}
