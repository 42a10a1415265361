package org.likeness.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.account.AccountException.Reason;
import org.likeness.account.Role;
import org.likeness.admin.Action;
import org.likeness.admin.NotAllowedException;
import org.likeness.admin.PeopleSearch;
import org.likeness.config.Source;
import org.likeness.drawing.Style;
import org.likeness.fetch.FetchException;
import org.likeness.gravatar.Rating;
import org.likeness.owndata.ImportException;
import org.likeness.picture.PictureException;
import org.likeness.picture.UnsupportedFormat;
import org.likeness.remote.RemotePresences.Presence;
import org.likeness.web.guard.ErrorBean;
import org.likeness.web.guard.Refusal;

class TextsTest {

    /** It is a setting. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "texts",
                "texts_de",
                "texts_es",
                "texts_fr",
                "texts_zh",
                "texts_zh_Hant",
                "mail/texts",
                "mail/texts_de",
                "mail/texts_zh"
            })
    void doNotNameTheSite(String bundle) throws IOException {
        assertThat(load("/org/likeness/" + bundle + ".properties").values())
                .allSatisfy(text -> assertThat((String) text).doesNotContain("Likeness"));
    }

    @Test
    void existForEveryReason() throws IOException {
        var keys = load("/org/likeness/texts.properties").stringPropertyNames();
        for (var reason : PictureException.Reason.values()) {
            assertThat(keys).contains("upload." + reason.name().toLowerCase(Locale.ROOT));
        }
        for (var format : UnsupportedFormat.values()) {
            assertThat(keys).contains("upload.foreign." + format.name().toLowerCase(Locale.ROOT));
        }
        var answered = EnumSet.complementOf(EnumSet.of(FetchException.Reason.NOT_PUBLIC)); // shares a text
        for (var reason : answered) {
            assertThat(keys).contains("upload.from_" + reason.name().toLowerCase(Locale.ROOT));
        }
        for (var source : Source.values()) {
            assertThat(keys).containsAll(avatarFrom(source));
            assertThat(keys.contains("source." + source.word())).isEqualTo(source != Source.DRAWN);
        }
        for (var style : Style.values()) {
            assertThat(keys).contains("gallery.style." + style.word());
        }
        for (var rating : Rating.values()) {
            assertThat(keys).contains("gallery.rating." + rating.word());
        }
        assertThat(keys).contains("gallery.style.404");
        var afterwards = EnumSet.of(Reason.WRONG_PASSWORD, Reason.EMAIL_IS_PASSWORD, Reason.LAST_ADMIN);
        for (var reason : EnumSet.complementOf(afterwards)) {
            assertThat(keys).contains("register." + reason.key());
        }
        for (var reason : EnumSet.range(Reason.WRONG_PASSWORD, Reason.EMAIL_IS_PASSWORD)) {
            assertThat(keys).contains("account." + reason.key());
        }
        for (var reason : ImportException.Reason.values()) {
            assertThat(keys).contains(reason.key());
        }
        for (int status : ErrorBean.KNOWN) {
            assertThat(keys).contains("error." + status + ".title", "error." + status + ".text");
        }
        for (var refusal : Refusal.values()) {
            assertThat(keys).contains(refusal.key());
        }
    }

    @Test
    void existForEverythingInTheAdministration() throws IOException {
        var keys = load("/org/likeness/texts.properties").stringPropertyNames();
        assertThat(keys).contains("account." + Reason.LAST_ADMIN.key(), "admin.role.none");
        for (var role : Role.values()) {
            assertThat(keys).contains("admin.role." + role.name().toLowerCase(Locale.ROOT));
        }
        for (var action : Action.values()) {
            assertThat(keys).contains("admin.log." + action.key());
            if (action == Action.DISMISS_REPORTS) {
                assertThat(keys).contains("admin.done.keep_profile", "admin.done.keep_picture");
                continue;
            }
            boolean onText = action == Action.APPROVE_TEXT || action == Action.DELETE_TEXT;
            assertThat(keys).contains("admin.done." + (onText ? action.key().replace("_text", "") : action.key()));
        }
        for (var filter : PeopleSearch.Filter.values()) {
            assertThat(keys).contains("admin.filter." + filter.key());
        }
        for (var reason : NotAllowedException.Reason.values()) {
            assertThat(keys).contains("admin.refused." + reason.key());
        }
    }

    @Test
    void existForEveryKeyInAPage() throws IOException {
        var keys = load("/org/likeness/texts.properties").stringPropertyNames();
        var named = new TreeSet<String>();
        try (Stream<Path> pages = Files.walk(Path.of("webapp"))) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Pattern.compile("text(?:\\[|\\.format\\()'([^']+)'[\\],]")
                        .matcher(Files.readString(page))
                        .results()
                        .forEach(match -> named.add(match.group(1)));
            }
        }
        assertThat(named).isNotEmpty();
        assertThat(keys).containsAll(named);
    }

    @Test
    void formatNumbersInTheLanguage() {
        assertThat(new Texts(Locale.ENGLISH).get("upload.too_many_bytes", 1.5, 50.0, 10_000))
                .contains("1.5 MB");
        assertThat(new Texts(Locale.SIMPLIFIED_CHINESE).get("upload.too_many_pixels", 1.5, 50.0, 10_000))
                .contains("50 百万像素", "10000");
    }

    private static Properties load(String resource) throws IOException {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(TextsTest.class.getResourceAsStream(resource), resource)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static List<String> avatarFrom(Source source) {
        String key = "avatar.from." + source.word();
        return source.isRemote()
                ? Stream.of(Presence.values())
                        .map(presence -> key + "." + presence.name().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of(key);
    }
}
