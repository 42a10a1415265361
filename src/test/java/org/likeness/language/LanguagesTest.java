package org.likeness.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.likeness.language.TextKind.FIELDS;
import static org.likeness.language.TextKind.MAILS;
import static org.likeness.language.TextKind.PAGES;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages of a site, with files of its operator. */
class LanguagesTest {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final Locale ITALIAN = Locale.ITALIAN;

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en-GB",
        "zh-Hans, zh",
        "en-XX, en",
        "ja, en",
        "'ja,de-AT', de-AT",
        "'gl,en', en",
        "zh, zh",
        "zh-CN, zh-CN",
        "zh-SG, zh-SG",
        "zh-TW, zh-Hant-TW",
        "zh-HK, zh-Hant-HK",
        "zh-Hant, zh-Hant",
        "zh-Hans-HK, zh",
        "es-419, es-419",
        "und, en",
    })
    void areMatched(String wanted, String best) {
        var locales = Stream.of(wanted.split(",")).map(Locale::forLanguageTag).toList();
        assertThat(read().best(locales).toLanguageTag()).isEqualTo(best);
    }

    @Test
    void areEnglishWhateverTheServerSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(read().best(List.of())).isEqualTo(Locale.ENGLISH);
            assertThat(read().best(List.of(Locale.JAPANESE))).isEqualTo(Locale.ENGLISH);
            assertThat(read().get(PAGES, "login.title", Locale.JAPANESE)).isEqualTo("Sign in");
            assertThat(read().get(PAGES, "login.title", Locale.UK)).isEqualTo("Sign in");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void haveLimitedLocales() {
        var languages = read();
        var found = Stream.of(Locale.getISOCountries())
                .flatMap(country -> Stream.of(
                                "en", "en-Latn", "en-Cyrl", "xx", "en-u-ca-buddhist", "en-x-any" + country)
                        .map(start -> Locale.forLanguageTag(start.replaceFirst("^(en(-\\w{4})?|xx)", "$1-" + country))))
                .map(wanted -> languages.best(List.of(wanted)))
                .distinct();
        assertThat(found).allMatch(locale -> locale.toLanguageTag().matches("en(-[A-Z0-9]+)?"));
    }

    @Test
    void areCalledAsTheirSpeakersDo() throws IOException {
        write("texts_pt_BR.properties", "home.title=Publicações");
        write("texts_ar.properties", "home.title=المشاركات");
        write("texts_pl.properties", "home.title=Wpisy");
        var languages = read();
        assertThat(languages.all())
                .extracting(Language::name)
                .containsExactly(
                        "Deutsch",
                        "English",
                        "Español",
                        "Français",
                        "Polski",
                        "Português (Brasil)",
                        "العربية",
                        "简体中文",
                        "繁體中文");
        assertThat(languages.all())
                .filteredOn(Language::isRightToLeft)
                .extracting(Language::tag)
                .containsExactly("ar");
        assertThat(warnings).isEmpty();
    }

    @Test
    void areAddedByAFile() throws IOException {
        write(
                "texts_pt_BR.properties",
                "home.title=Publicações\nform.errors={0, plural, one{# campo} other{# campos}}\n");
        write("mail_pt_BR.properties", "confirm.subject=Confirme");
        write("ValidationMessages_pt_BR.properties", "likeness.text.long=No máximo {max, number}");
        var languages = read();
        assertThat(warnings).isEmpty();
        assertThat(languages.find("pt-BR")).isPresent();
        assertThat(languages.best(List.of(Locale.forLanguageTag("pt-PT")))).isEqualTo(PORTUGUESE);
        assertThat(languages.get(PAGES, "home.title", PORTUGUESE)).isEqualTo("Publicações");
        assertThat(languages.get(PAGES, "login.title", PORTUGUESE)).isEqualTo("Sign in");
        assertThat(languages.get(MAILS, "confirm.subject", PORTUGUESE)).isEqualTo("Confirme");
        assertThat(languages.format(PAGES, "form.errors", PORTUGUESE, new Object[] {1}))
                .isEqualTo("1 campo");
        assertThat(languages.format(PAGES, "form.errors", PORTUGUESE, new Object[] {2_000}))
                .isEqualTo("2.000 campos");
        assertThat(languages.format(FIELDS, "likeness.text.long", PORTUGUESE, Map.of("max", 5_000)))
                .isEqualTo("No máximo 5.000");
    }

    @Test
    void overrideSingleTexts() throws IOException {
        write("texts_zh.properties", "login.title=进来");
        write("texts_zh_TW.properties", "login.title=進來");
        write("texts_en.properties", "login.title=Come in\nlogin.submit=Enter\n");
        write("texts_it.properties", "login.submit=Entra");
        var languages = read();
        assertThat(warnings).isEmpty();
        assertThat(languages.get(PAGES, "login.title", Locale.CHINA)).isEqualTo("进来");
        assertThat(languages.get(PAGES, "login.submit", Locale.CHINA)).isEqualTo("登录");
        assertThat(languages.get(PAGES, "login.title", Locale.TAIWAN)).isEqualTo("進來");
        assertThat(languages.get(PAGES, "login.submit", Locale.TAIWAN))
                .isEqualTo(languages.get(PAGES, "login.submit", Locale.forLanguageTag("zh-Hant")));
        assertThat(languages.get(PAGES, "login.title", ITALIAN)).isEqualTo("Come in");
        assertThat(languages.get(PAGES, "login.submit", ITALIAN)).isEqualTo("Entra");
    }

    @Test
    void loseOnlyBrokenTexts() throws IOException {
        write("texts_it.properties", """
                # comment \\
                home.title=Inizio
                login.title=\\u00g1
                login.submit={0, plural, one{x}}
                page.home={9}
                page.write=
                no.such.key=Niente
                home.title=Pagina \\
                   iniziale
                """);
        var languages = read();
        assertThat(languages.get(PAGES, "home.title", ITALIAN)).isEqualTo("Pagina iniziale");
        assertThat(languages.get(PAGES, "login.title", ITALIAN)).isEqualTo("Sign in");
        assertThat(languages.get(PAGES, "login.submit", ITALIAN)).isEqualTo("Sign in");
        assertThat(warnings).allMatch(warning -> warning.startsWith(folder + "/texts_it.properties, "));
        assertThat(warnings.stream().map(warning -> warning.substring((folder + "/texts_it.properties, ").length())))
                .satisfiesExactlyInAnyOrder(
                        it -> assertThat(it).startsWith("line 3, login.title: malformed escape."),
                        it -> assertThat(it).startsWith("line 8, home.title: this key is in the file twice"),
                        it -> assertThat(it).startsWith("login.submit: the text is no ICU message"),
                        it -> assertThat(it)
                                .startsWith("page.home: the text has places that the English one has not: [9]."),
                        it -> assertThat(it).startsWith("page.write: the text is empty."),
                        it -> assertThat(it).startsWith("no.such.key: there is no text with this key."));
    }

    @Test
    void areInUtf8() throws IOException {
        write("texts_it.properties", "home.title=Città\nlogin.submit=Entra\n", ISO_8859_1);
        write("texts_pt.properties", "\uFEFFhome.title=Início\n", UTF_8);
        write("texts_sv.properties", "home.title=Hem\n", UTF_16);
        var languages = read();
        assertThat(languages.get(PAGES, "home.title", ITALIAN)).isEqualTo("Posts");
        assertThat(languages.get(PAGES, "login.submit", ITALIAN)).isEqualTo("Entra");
        assertThat(languages.get(PAGES, "home.title", Locale.forLanguageTag("pt")))
                .isEqualTo("Início");
        assertThat(warnings)
                .satisfiesExactly(
                        it -> assertThat(it).contains("texts_it.properties, line 1, home.title: this is not UTF-8."),
                        it -> assertThat(it).contains("texts_sv.properties, it is not in UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "texts_german.properties",
                "texts_xx.properties",
                "texts_.properties",
                "texts_d!.properties",
                "texts.properties",
                "text_de.properties",
            })
    void needATagInTheNameOfTheFile(String name) throws IOException {
        write(name, "home.title=Anfang");
        var languages = read();
        assertThat(languages.all()).hasSameSizeAs(Languages.SHIPPED);
        assertThat(languages.get(PAGES, "home.title", Locale.ENGLISH)).isEqualTo("Posts");
        assertThat(warnings)
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .startsWith(folder.resolve(name) + " is ignored")
                        .contains("Name it texts_TAG.properties"));
    }

    @Test
    void surviveFilesThatCannotBeRead() throws IOException {
        Files.createDirectory(folder.resolve("texts_it.properties"));
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThat(read().find("it")).isPresent();
        assertThat(warnings)
                .singleElement()
                .satisfies(it -> assertThat(it).contains("texts_it.properties, it cannot be read"));
        warnings.clear();
        Languages.read(folder.resolve("missing"), warnings::add);
        assertThat(warnings).isEmpty();
        Languages.read(folder.resolve("notes.txt"), warnings::add);
        assertThat(warnings).singleElement().satisfies(it -> assertThat(it).contains("cannot be read"));
    }

    @Test
    void areShownInEnglishWhereATextDoesNotFitItsValues() throws IOException {
        write("texts_it.properties", "confirm.question={0, plural, other{#}} e {1}");
        var languages = read();
        for (int i = 0; i < 2; i++) {
            assertThat(languages.format(PAGES, "confirm.question", ITALIAN, new Object[] {"a@example.com", "@ada"}))
                    .isEqualTo("Is a@example.com your email, and @ada your account?");
        }
    }

    @Test
    void refuseUnknownKeys() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> read().get(PAGES, "no.such.key", Locale.ENGLISH))
                .withMessageContaining("no.such.key");
        assertThat(read().find(PAGES, "no.such.key", Locale.ENGLISH)).isEmpty();
    }

    private Languages read() {
        return Languages.read(folder, warnings::add);
    }

    private void write(String name, String text) throws IOException {
        write(name, text, UTF_8);
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.writeString(folder.resolve(name), text, charset);
    }
}
