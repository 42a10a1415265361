package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.TestValidator;

class PersonNameTest {
    private static final Validator VALIDATOR = TestValidator.create();

    /** A form bean. */
    record Form(
            @PersonName @Nullable String name,
            @PlainLine @Nullable String line) {}

    private static final List<String> INVISIBLE = List.of(
            "\u200B",
            "\u2060",
            "\u2061",
            "\uFEFF",
            "\u00AD",
            "\u2800",
            "\u115F",
            "\u1160",
            "\u3164",
            "\uFFA0",
            "\u034F",
            "\u17B4",
            "\u180E",
            "\u061C",
            "\u200C",
            "\u200D",
            "\u200E",
            "\u200F",
            "\uFE0F",
            "\uFE00",
            "\uFFFC",
            "\uE000",
            "\uFFFF",
            "\uD800",
            "\uDB40\uDC41",
            "\uDB40\uDD00",
            "\uD834\uDD59",
            "\uD834\uDD73",
            "\u007F",
            "\u009F");

    private static final List<String> DIRECTIONS =
            List.of("\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "O'Brien-Smith, Jr.",
                "Ñandú",
                "Nguyễn Thị Minh Khai",
                "Nguye\u0302\u0303n Thi\u0323", // decomposed
                "Юрий Гагарин",
                "Ἀριστοτέλης",
                "Հովհաննես",
                "李小龙",
                "葛\uDB40\uDD00城", // a variant of a character, as in Japanese names
                "山田 太郎",
                "ﾔﾏﾀﾞ",
                "김철수",
                "\u1100\u1161\u11A8", // decomposed Hangul
                "محمد علي",
                "مُحَمَّد",
                "علی\u200Cرضا",
                "שרה כהן",
                "שָׂרָה",
                "สมชาย ใจดี",
                "ปิ่น",
                "क्\u200Dष",
                "श्री कृष्ण",
                "മോഹൻ ന\u0D4D\u200D",
                "தமிழ்",
                "မြန်မာ ကျော်",
                "བོད་ཡིག་སྒྲུབ",
                "ខ្មែរ",
                "🙂",
                "👩\u200D💻",
                "👩🏽\u200D🚀",
                "🏳\uFE0F\u200D🌈",
                "❤\uFE0F\u200D🔥",
                "👨\u200D👩\u200D👧\u200D👦",
                "🇨🇳 Wei",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", // the flag of
                // England
                "\uD83E\uDEE0", // an emoji newer than Java 17
                "1\uFE0F\u20E3",
                "★ Ada ★",
                "42",
                "$",
                "x\u0301\u0302",
            })
    void acceptsAllScriptsAndEmoji(String name) {
        assertThat(VALIDATOR.validate(new Form(name, name))).isEmpty();
        assertThat(VisibleText.tidied(VisibleText.tidied(name))).isEqualTo(VisibleText.tidied(name));
    }

    @Test
    void refusesInvisibleCharacters() {
        for (String invisible : INVISIBLE) {
            for (String name : List.of(
                    invisible, invisible + invisible, " " + invisible, "Ada" + invisible, "A" + invisible + "da")) {
                assertThat(VALIDATOR.validate(new Form(name, null)))
                        .as(escaped(name))
                        .hasSize(1);
            }
        }
        for (String control : List.of("Ada\u0007", "A\u0007da")) { // @NotBlank refuses it alone
            assertThat(VALIDATOR.validate(new Form(control, null)))
                    .as(escaped(control))
                    .hasSize(1);
        }
        for (String blank : List.of("\u00A0", " \u3000", "\u2003", "\u205F\u1680")) {
            assertThat(VALIDATOR.validate(new Form(blank, null)))
                    .as(escaped(blank))
                    .hasSize(1);
        }
    }

    @Test
    void refusesCharactersThatChangeTheDirectionOfText() {
        for (String direction : DIRECTIONS) {
            for (String text : List.of(direction, direction + "ecila", "ali" + direction + "ce")) {
                assertThat(VALIDATOR.validate(new Form(text, null)))
                        .as(escaped(text))
                        .hasSize(1);
                assertThat(VALIDATOR.validate(new Form(null, text)))
                        .as(escaped(text))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "...",
                "-",
                "Ada\u2028Lovelace",
                "\u0301Ada",
                "Ada \u0301",
                "Z\u0300\u0301\u0302\u0303\u0304algo",
                "\u0E01\u0E47\u0E47\u0E47", // stacked Thai marks
                "Ada\u200D\u200DLovelace",
                "🙂\u200D",
                "👩\u200DAda",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
            })
    void refusesDeceptiveNames(String name) {
        assertThat(VALIDATOR.validate(new Form(name, null))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "\u3000Ada\u00A0\u00A0Lovelace\u2003, Ada Lovelace",
        "A\u030Asa, \u00C5sa",
        "ﾔﾏﾀﾞ, ﾔﾏﾀﾞ",
    })
    void storesNamesComposedAndWithSingleBlanks(String typed, String stored) {
        assertThat(VisibleText.tidied(typed)).isEqualTo(stored);
    }

    @Test
    void acceptsAtMost50CharactersAfterComposition() {
        assertThat(VALIDATOR.validate(new Form("x".repeat(50), null))).isEmpty();
        assertThat(VALIDATOR.validate(new Form("x".repeat(51), null))).hasSize(1);
        assertThat(VALIDATOR.validate(new Form("\u0958".repeat(26), null))).hasSize(1); // two characters each
    }

    @Test
    void acceptsEveryLetter() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isLetterOrDigit)
                .filter(c -> !VisibleText.isBlank(c))
                .mapToObj(Character::toString)
                .forEach(letter -> assertThat(NameCharacters.areFit(VisibleText.tidied(letter)))
                        .as(escaped(letter))
                        .isTrue());
    }

    @Test
    void showsTheUsernameInsteadOfAnInvisibleNickname() {
        for (String invisible : INVISIBLE) {
            assertThat(VisibleText.orElse(invisible, "@ada"))
                    .as(escaped(invisible))
                    .isEqualTo("@ada");
        }
        assertThat(VisibleText.orElse("Ada", "@ada")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Why?", "?!", "left\u200Eright", "Z\u0300\u0301\u0302\u0303\u0304algo", "שלום, world"})
    void acceptsPlainLines(String line) {
        assertThat(VALIDATOR.validate(new Form(null, line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2800", "\u3164 ", "a\nb", "a\u2028b"})
    void refusesInvisibleAndMultipleLines(String line) {
        assertThat(VALIDATOR.validate(new Form(null, line))).hasSize(1);
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04X", c)).reduce("", String::concat);
    }
}
