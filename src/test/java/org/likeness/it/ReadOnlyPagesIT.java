package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that need no session. */
class ReadOnlyPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/gallery", "/nothing-here"})
    void makeNoSessionForAVisitor(String path) {
        var visitor = new Visitor();
        var answer = visitor.get(path);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("<h1>").doesNotContain("ViewState", "jsessionid");
    }

    /** Forms that visitors open or fill in wrongly take no memory of the server. */
    @ParameterizedTest
    @ValueSource(strings = {"login", "register"})
    void areThoseWithAFormForVisitorsToo(String form) {
        var visitor = new Visitor();
        assertThat(visitor.get("/" + form).headers().allValues("Set-Cookie")).isEmpty();
        var wrong = visitor.submit("/" + form, form, Map.of("email", "a".repeat(5000), "password", ""));
        assertThat(wrong.statusCode()).isEqualTo(200);
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
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
    void areOtherThanThoseOfMembersWithAForm() {
        assertThat(Visitor.member().get("/profile").body())
                .contains("jakarta.faces.ViewState")
                .doesNotContain("\"stateless\"");
    }
}
