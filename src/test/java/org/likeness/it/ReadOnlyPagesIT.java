package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody sends a form from. */
class ReadOnlyPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/gallery", "/nothing-here"})
    void makeNoSessionForAVisitor(String path) {
        var visitor = new Visitor();
        var answer = visitor.get(path);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("<h1>").doesNotContain("ViewState", "jsessionid");
    }

    @Test
    void areThoseOfPostsToo() {
        makeNoSessionForAVisitor(Visitor.member().posted("A post", "Text"));
    }

    @Test
    void showAMemberWhoTheyAre() {
        var member = Visitor.member();
        for (String path : new String[] {"/", "/people", "/gallery"}) {
            assertThat(member.page(path).select(".site-me-name").text()).isEqualTo("Nick of " + member.username);
        }
    }

    @Test
    void areOtherThanThoseWithAForm() {
        var answer = new Visitor().get("/login");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
        assertThat(answer.body()).contains("jakarta.faces.ViewState");
    }
}
