package org.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.likeness.it.Site;
import org.likeness.it.Visitor;

/** What a small demo leaves on the site. */
class DemoIT {
    private static final Amounts FEW = new Amounts(3, 5, 20);

    private final Visitor visitor = new Visitor(Site.url());

    @Test
    void bringsMembersPostsAndCommentsAndOthersTheNextTime() throws Exception {
        var plan = new Demo(Site.url(), FEW).run();

        var first = plan.cast().get(0);
        var person = visitor.page("/people/" + first.role().username());
        assertThat(person.select("h1").text()).isEqualTo(first.role().nickname());
        assertThat(person.select(".person img").attr("src")).startsWith("/portraits/");
        assertThat(person.select(".person").text()).contains(first.city());

        var newest = visitor.page("/").select(".posts a[href^=/posts/]");
        assertThat(newest.eachText())
                .containsAll(
                        plan.conversations().stream().map(Conversation::title).toList());
        int comments = newest.eachAttr("href").stream()
                .map(link -> link.replaceFirst("#.*", "")) // the number of comments is a link, too
                .distinct()
                .limit(FEW.posts())
                .mapToInt(post -> visitor.page(post).select("[id^=comment-]").size())
                .sum();
        assertThat(comments).isEqualTo(FEW.comments());

        assertThat(new Demo(Site.url(), FEW).run().number()).isGreaterThan(plan.number());
    }

    @Test
    void saysWhatIsWrongWhereNobodyAnswers() {
        var nowhere = URI.create("http://127.0.0.1:1/");
        assertThatThrownBy(() -> new Demo(nowhere, FEW).run())
                .isInstanceOf(DemoException.class)
                .hasMessageContainingAll("no answer", nowhere.toString(), "wildfly:run");
    }
}
