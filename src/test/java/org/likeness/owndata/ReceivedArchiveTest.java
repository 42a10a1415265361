package org.likeness.owndata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.owndata.ImportException.Reason;

/** Archives that are none, or that want to do harm. */
class ReceivedArchiveTest {
    private static final String MANIFEST = "likeness.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../likeness.json",
                "/etc/passwd",
                "portrait/../../x.jpg",
                "portrait\\40.jpg",
                "portrait/",
                "portrait/40.svg",
                "C:/posts.json",
                "posts.json/",
                "Posts.json",
                "readme.txt"
            })
    void haveNoOtherFiles(String name) throws IOException {
        var zip = zip(MANIFEST, "{}", name, "x");
        assertRefused(Reason.NOT_AN_EXPORT, zip);
    }

    @Test
    void haveEachFileOnce() throws IOException {
        byte[] zip = zip(MANIFEST, "{}", "posts.json", "[]", "postz.json", "[]");
        var text = new String(zip, ISO_8859_1).replace("postz.json", "posts.json");
        assertRefused(Reason.NOT_AN_EXPORT, text.getBytes(ISO_8859_1));
    }

    @Test
    void areZips() throws IOException {
        byte[] zip = zip(MANIFEST, "{\"a\":\"" + "b".repeat(1000) + "\"}", "posts.json", "[]");
        assertRefused(Reason.NOT_A_ZIP, new byte[0]);
        assertRefused(Reason.NOT_A_ZIP, "<html>".getBytes(UTF_8));
        assertRefused(Reason.NOT_A_ZIP, Arrays.copyOf(zip, 60));
        zip[50] ^= 0x55;
        zip[51] ^= 0x55;
        assertThatExceptionOfType(ImportException.class).isThrownBy(() -> ReceivedArchive.of(source(zip)));
        assertRefused(Reason.NOT_AN_EXPORT, zip("posts.json", "[]"));
    }

    @Test
    void areNoBombs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("posts.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 129; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertRefused(Reason.NOT_AN_EXPORT, bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":}", "nonsense", "\u0000"})
    void haveValidDocuments(String json) throws Exception {
        var archive = ReceivedArchive.of(source(zip(MANIFEST, json)));
        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> archive.object(MANIFEST))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @Test
    void haveShortDocuments() throws Exception {
        var archive = ReceivedArchive.of(source(zip(MANIFEST, "{\"a\":\"" + "b".repeat(70_000) + "\"}")));
        assertThatExceptionOfType(ImportException.class).isThrownBy(() -> archive.object(MANIFEST));
        assertThat(archive.bytes(MANIFEST, 10)).hasSize(11);
        assertThat(archive.object("profile.json")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[",
                "[{}",
                "[{},]",
                "[[]]",
                "[1]",
                "[] []",
                "[{\"a\":\"\\u12\"}]",
                "[{\"id\":1}] x",
                "nonsense"
            })
    void haveListsOfObjects(String json) {
        assertThatExceptionOfType(ImportException.class).isThrownBy(() -> all(json.getBytes(UTF_8)));
    }

    @Test
    void haveNoEndlessTextsAndNothingNestedDeeply() {
        for (String json : List.of(
                "[{\"a\":\"" + "b".repeat(400_000) + "\"}]",
                "[{\"" + "b".repeat(400_000) + "\":1}]",
                "[{\"a\":" + "9".repeat(400_000) + "}]",
                "[" + " ".repeat(400_000) + "]",
                "[{\"a\":" + "[".repeat(400_000))) {
            assertThatExceptionOfType(ImportException.class).isThrownBy(() -> all(json.getBytes(UTF_8)));
        }
        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> all(new byte[] {'[', '{', '"', (byte) 0xC3, '"', ':', '1', '}', ']'}));
    }

    @Test
    void haveObjectsOfWhichTextsAndNumbersCount() throws Exception {
        assertThat(all("[]".getBytes(UTF_8))).isEmpty();
        assertThat(all(("[{\"id\":7,\"text\":\"文\\n字\",\"new\":{\"id\":8},\"list\":[1,{\"id\":9}],\"edited\":null,"
                                + "\"true\":true}, {\"id\":1}]")
                        .getBytes(UTF_8)))
                .containsExactly(Map.of("id", "7", "text", "文\n字"), Map.of("id", "1"));
    }

    @Test
    void areReadAsOftenAsNeeded() throws Exception {
        var archive = ReceivedArchive.of(
                source(zip(MANIFEST, "{\"a\":1}", "posts.json", "[{\"id\":7}]", "comments.json", "[]")));
        for (int i = 0; i < 2; i++) {
            assertThat(archive.object(MANIFEST).orElseThrow().getInt("a")).isEqualTo(1);
            assertThat(archive.use("posts.json", file -> {
                        try (var objects = new JsonObjects(file)) {
                            return objects.next();
                        }
                    }))
                    .contains(Optional.of(Map.of("id", "7")));
        }
    }

    @Test
    void haveTextsWithNumbersAndTimes() {
        var now = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(ArchivedText.of(Map.of("id", "1", "written", "2026-03-01T12:00:00Z"), now))
                .isPresent();
        for (String time : List.of(
                "", "yesterday", "2026-03-01T12:00:01Z", "1969-12-31T23:59:59Z", "+999999999-12-31T23:59:59Z")) {
            assertThat(ArchivedText.of(Map.of("id", "1", "written", time), now)).isEmpty();
        }
        for (String id : List.of("", "-1", "x", "1.5", "9".repeat(19))) {
            assertThat(ArchivedText.of(Map.of("id", id, "written", "2026-03-01T12:00:00Z"), now))
                    .isEmpty();
        }
    }

    private static List<Map<String, String>> all(byte[] json) throws ImportException, IOException {
        var all = new ArrayList<Map<String, String>>();
        try (var objects = new JsonObjects(new ByteArrayInputStream(json))) {
            for (var next = objects.next(); next.isPresent(); next = objects.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    private static void assertRefused(Reason reason, byte[] zip) {
        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> ReceivedArchive.of(source(zip)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static ReceivedArchive.Source source(byte[] zip) {
        return () -> new ByteArrayInputStream(zip);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
