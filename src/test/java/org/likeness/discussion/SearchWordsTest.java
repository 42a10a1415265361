package org.likeness.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which posts are found. */
class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({
        "The analytical Engine, the analytical engine",
        "'Ärger, déjà-vu!', arger deja vu",
        "ＦＵＬＬ ﬁne, full fine",
        "我的新头像, 我的 的新 新头 头像",
        "用Java写代码2次, java 写代 代码",
        "コーヒー, コー ーヒ ヒー",
        "𠮷野家, 𠮷野 野家",
        "don’t a_b-cd 42, don cd 42",
        "e\u0301a\u0301, ea"
    })
    void haveNeitherCaseNorAccents(String text, String words) {
        assertThat(SearchWords.ofQuery(text)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "像", "%", "_", "?!…", "\0", "a b c", "\u0301", "\uD835"})
    void haveAtLeastTwoCharacters(String text) {
        assertThat(SearchWords.ofQuery(text)).isEmpty();
    }

    @Test
    void areLimited() {
        var many = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            many.append("word").append(i).append(' ');
        }
        assertThat(SearchWords.ofQuery(many.toString())).hasSize(10);
        assertThat(SearchWords.ofPost("Title", many.toString())).hasSize(500).contains("title", "word0");
        assertThat(SearchWords.ofQuery("x".repeat(10_000))).containsExactly("x".repeat(40));
    }

    @Test
    void areFoundInTheText() {
        var words = SearchWords.in("An Ärger, 新头像");
        assertThat(words).extracting(SearchWords.Word::form).containsExactly("an", "arger", "新头", "头像");
        assertThat(words.get(1)).isEqualTo(new SearchWords.Word("arger", 3, 8));
        assertThat(words.get(3)).isEqualTo(new SearchWords.Word("头像", 11, 13));
    }
}
