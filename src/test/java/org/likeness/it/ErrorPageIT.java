package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ErrorPageIT {

    @Test
    void saysInBothLanguagesThatThereIsNothing() {
        check(new Visitor().get("/nothing-here", "Accept-Language", "en"), 404, "Nothing here");
        check(new Visitor().get("/nothing-here", "Accept-Language", "zh-CN"), 404, "这里什么也没有");
        check(new Visitor().get("/people/nobody-of-that-name"), 404, "Nothing here");
        check(new Visitor().get("/portraits/x"), 404, "Nothing here");
    }

    @Test
    void saysThatAFormIsNotOfThisSession() {
        check(Visitor.member().post("/logout", Map.of("csrf", "guessed")), 403, "Not allowed");
    }

    @Test
    void saysThatAnAddressTakesNoSuchRequest() {
        check(new Visitor().post("/people/ada", Map.of("a", "b")), 405, "We do not understand that");
    }

    @Test
    void hasAnIdOfItsOwnEachTime() {
        assertThat(id(new Visitor().get("/nothing-here"))).isNotEqualTo(id(new Visitor().get("/nothing-here")));
    }

    private static void check(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(title);
        assertThat(id(answer)).matches("[0-9a-f]{10}");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    private static String id(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#error-id").text();
    }
}
