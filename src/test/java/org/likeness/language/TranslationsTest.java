package org.likeness.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in the WAR, in all languages. */
class TranslationsTest {
    /** More than any number in a text; from a million on, some languages have plurals of their own. */
    private static final int MANY = 1_000;

    private static final Set<String> CHINESE = Set.of("zh");

    private static final Pattern HALF_WIDTH_IN_CHINESE = Pattern.compile("\\p{IsHan}[,;:!?.()]|[,;:!?()]\\p{IsHan}");

    private static final Pattern FULL_WIDTH = Pattern.compile("[\u3000-\u303F\uFF00-\uFFEF\\p{IsHan}]");

    static List<Locale> languages() {
        return Languages.SHIPPED;
    }

    @Test
    void areThoseThatTheSiteOffers() throws IOException {
        for (TextKind kind : TextKind.values()) {
            Path base = Path.of("src/main/resources" + kind.resource(Locale.ENGLISH));
            String name = base.getFileName().toString().replace(".properties", "");
            try (Stream<Path> files = Files.list(base.getParent())) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(file -> file.matches(name + "(_.*)?\\.properties")))
                        .as(kind.toString())
                        .containsExactlyInAnyOrderElementsOf(Languages.SHIPPED.stream()
                                .map(kind::resource)
                                .map(file -> Path.of(file).getFileName().toString())
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areComplete(Locale language) {
        for (TextKind kind : TextKind.values()) {
            var file = Languages.inWar(kind.resource(language));
            assertThat(file.problems()).as(kind.toString()).isEmpty();
            assertThat(file.texts().keySet())
                    .as(kind.toString())
                    .containsExactlyInAnyOrderElementsOf(Languages.inWar(kind.resource(Locale.ENGLISH))
                            .texts()
                            .keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveThePlacesAndParagraphsOfTheEnglishTexts(Locale language) {
        var wrong = new ArrayList<String>();
        forEach(language, (key, texts) -> {
            TextCheck.problem(texts.own(), texts.english(), language)
                    .ifPresent(problem -> wrong.add(key + ": " + problem));
            if (!TextCheck.places(texts.own()).equals(TextCheck.places(texts.english()))
                    || paragraphs(texts.own()) != paragraphs(texts.english())
                    || (isPadded(texts.own()) && !isPadded(texts.english()))) {
                wrong.add(key + "=" + texts.own());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean isPadded(String text) {
        return !text.equals(text.strip());
    }

    private static int paragraphs(String text) {
        return text.split("\n", -1).length;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveAllPluralsOfTheLanguage(Locale language) {
        var rules = PluralRules.forLocale(ULocale.forLocale(language));
        var needed =
                IntStream.rangeClosed(0, MANY).mapToObj(rules::select).collect(Collectors.toCollection(TreeSet::new));
        needed.add("other");
        var wrong = new ArrayList<String>();
        forEach(
                language,
                (key, texts) -> plurals(texts.own()).stream()
                        .filter(plural -> !plural.containsAll(needed))
                        .forEach(plural -> wrong.add(key + " has " + plural + " of " + needed)));
        assertThat(wrong).isEmpty();
    }

    /** The cases of each plural in a text. */
    private static List<Set<String>> plurals(String text) {
        var pattern = new MessagePattern(text);
        var all = new ArrayList<Set<String>>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                var cases = new TreeSet<String>();
                for (int j = i; j < pattern.getLimitPartIndex(i); j++) {
                    if (pattern.getPart(j).getType() == Part.Type.ARG_SELECTOR) {
                        cases.add(pattern.getSubstring(pattern.getPart(j)));
                    }
                }
                all.add(cases);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveTheWidthsOfTheLanguage(Locale language) {
        var slip = CHINESE.contains(language.getLanguage()) ? HALF_WIDTH_IN_CHINESE : FULL_WIDTH;
        var wrong = new ArrayList<String>();
        forEach(language, (key, texts) -> {
            if (slip.matcher(texts.own()).find()) {
                wrong.add(key + "=" + texts.own());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveTypographicApostrophes(Locale language) {
        var wrong = new ArrayList<String>();
        forEach(language, (key, texts) -> {
            if (texts.own().contains("'")) {
                wrong.add(key + "=" + texts.own());
            }
        });
        assertThat(wrong).as("message formats may swallow them").isEmpty();
    }

    private record Pair(String own, String english) {}

    private static void forEach(Locale language, BiConsumer<String, Pair> check) {
        for (TextKind kind : TextKind.values()) {
            Map<String, String> english =
                    Languages.inWar(kind.resource(Locale.ENGLISH)).texts();
            Languages.inWar(kind.resource(language)).texts().forEach((key, text) -> {
                String original = english.get(key);
                check.accept(key, new Pair(text, original == null ? "" : original));
            });
        }
    }
}
