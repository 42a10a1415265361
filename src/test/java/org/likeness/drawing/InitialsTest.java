package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, AL",
        "ada lovelace, AL",
        "John Ronald Reuel Tolkien, JT",
        "J.R.R. Tolkien, JT",
        "Madonna, M",
        "Jean-Luc Picard, JP",
        "O'Brien, O",
        "Jane Doe (at work), JD",
        "(Jane), J",
        "jane.doe@example.com, JD",
        "@jane, J",
        "jane_doe, JD",
        "Louis 14, L",
        "¡Hola!, H",
        "ʻIolani Kāne, IK",
        "Émile Zola, ÉZ",
        "Øyvind Åsen, ØÅ",
        "ßeta, S",
        "ﬁona, F",
        "Юрий Гагарин, ЮГ",
        "Ёлка, Ё",
        "άννα παπά, ΆΠ",
        "Արամ Խաչատրյան, ԱԽ"
    })
    void areThoseOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Initials.of(name)).contains(initials);
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王", "欧阳 修, 欧", "김철수, 김", "さくら, さ", "がくと, が", "ﾊﾅｺ, ﾊ", "ㄅㄆ, ㄅ", "𠮷田 太郎, 𠮷", "王 Jane, 王"})
    void areTheFirstCharacterOfHanKanaAndHangul(String name, String initial) {
        assertThat(Initials.of(name)).contains(initial);
    }

    @ParameterizedTest
    @CsvSource({"محمد علي, م", "שרה לוי, ש", "דָּוִד, דָּ", "क्षमा शर्मा, क्ष", "กมล, ก", "ქეთევან, ქ"})
    void areOneLetterAsPeopleSeeItInOtherScripts(String name, String initial) {
        assertThat(Initials.of(name).orElseThrow())
                .startsWith(initial.substring(0, 1))
                .hasSizeLessThan(6);
        assertThat(Initials.of(name)
                        .orElseThrow()
                        .codePoints()
                        .filter(Character::isLetter)
                        .count())
                .isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "🦊, 🦊",
        "🦊🐻, 🦊",
        "🦊 Fox, F",
        "👩🏽‍🚀 ✨, 👩🏽‍🚀",
        "🇫🇷🇩🇪, 🇫🇷",
        "★★★, ★",
        "42, 4",
        "007, 0",
        "$$$, $"
    })
    void areTheFirstSymbolOfANameWithoutLetters(String name, String sign) {
        assertThat(Initials.of(name)).contains(sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "?!", "-_-", "\u200b", "\u0301", "\ud800"})
    void areEmptyIfNothingIsVisible(String name) {
        assertThat(Initials.of(name)).isEmpty();
    }

    @Test
    void keepTheMarksOfALetterHoweverTheyAreEncoded() {
        assertThat(Initials.of("E\u0301mile")).contains("É");
        assertThat(Initials.of("q\u0304")).contains("Q\u0304");
    }

    @Test
    void loseMoreMarksThanAnyLanguageHas() {
        assertThat(Initials.of("z" + "\u0335".repeat(200))).contains("Z");
    }

    @Test
    void lookAtTheStartOfANameOnly() {
        assertThat(Initials.of("a ".repeat(100_000) + "z")).contains("AA");
    }

    @Test
    void doNotDependOnTheLanguageOfTheServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Initials.of("iris")).contains("I");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "JD, JD",
        "jd, jd",
        "J D, JD",
        "ABCD, ABC",
        "A+, A+",
        "J., J.",
        "7, 7",
        "王小明, 王小明",
        "q\u0304E\u0301x, q\u0304Éx",
        "👩🏽‍🚀🇫🇷★!, 👩🏽‍🚀🇫🇷★",
        "\u0000A\u0007\u202eB\u200b, AB",
        "A\ud800B\udc00, AB",
        "\ud83e\ud83e\udd8a, 🦊",
        "\u0301A, A"
    })
    void areTheChosenVisibleCharacters(String letters, String initials) {
        assertThat(Initials.chosen(letters)).contains(initials);
    }

    @Test
    void areShortenedIfTheChosenTextIsLong() {
        assertThat(Initials.chosen("z" + "\u0335".repeat(200) + "a")).contains("za");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000",
                "\ud800",
                "\udc00\ud800",
                "\u0301",
                "\u200d",
                "\u2066\u2069",
                "\ue000",
                "\uffff"
            })
    void areEmptyIfTheChosenTextIsInvisible(String letters) {
        assertThat(Initials.chosen(letters)).isEmpty();
    }
}
