package org.likeness.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Page texts and documents use the usual words. */
class WordsTest {
    /** Wrong everywhere. */
    private static final List<String> PHRASES = List.of(
            "Who is ",
            "Who has ",
            "for who does",
            "had back",
            "have it back",
            "cut anew",
            "thousand million",
            "stands behind it",
            "stands beside",
            "do not fit together",
            "cannot be seen",
            "方块",
            "面孔",
            "转正",
            "散列");

    /** Wrong in page texts, which use one word for each thing: email, sign up, 邮箱, 你. */
    private static final List<String> PAGE_PHRASES = List.of(
            "e-mail",
            "E-mail",
            "MiB",
            "Join",
            "Stands behind",
            "Throw away",
            "To the first page",
            "Let everybody",
            "Somebody",
            "beside the fields",
            "needed by the site",
            "this square",
            "drawn for you",
            "电子邮箱",
            "隔行 PNG",
            "丢弃",
            "帖子",
            "版主",
            "您");

    private static final Path RESOURCES = Path.of("src/main/resources");

    @ParameterizedTest
    @MethodSource("bundles")
    void inPagesArePlain(Path bundle) throws IOException {
        assertThat(found(PHRASES, bundle)).isEmpty();
        assertThat(found(PAGE_PHRASES, bundle)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void inDocumentsArePlain(Path document) throws IOException {
        assertThat(found(PHRASES, document)).isEmpty();
    }

    @Test
    void areFoundAcrossLines(@TempDir Path folder) throws IOException {
        Path document = folder.resolve("words.md");
        Files.writeString(document, "# Who is new\n\nA portrait can be had\n  back.\n");
        assertThat(found(PHRASES, document)).containsExactly("Who is ", "had back");
    }

    static Stream<Path> bundles() {
        return Stream.of(
                        "org/likeness/texts.properties",
                        "org/likeness/texts_zh.properties",
                        "org/likeness/mail/texts.properties",
                        "org/likeness/mail/texts_zh.properties",
                        "ValidationMessages.properties",
                        "ValidationMessages_zh.properties")
                .map(RESOURCES::resolve);
    }

    static Stream<Path> documents() throws IOException {
        var documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("SECURITY.md"), Path.of("CHANGES.md")));
        Path pages = Path.of("src/site/markdown");
        if (Files.isDirectory(pages)) {
            try (Stream<Path> files = Files.list(pages)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        documents.removeIf(Files::notExists);
        return documents.stream();
    }

    /** The phrases in a file, also across line breaks, but not in comments of bundles. */
    private static List<String> found(List<String> phrases, Path file) throws IOException {
        boolean bundle = file.toString().endsWith(".properties");
        String text = Files.readAllLines(file).stream()
                .filter(line -> !(bundle && line.startsWith("#")))
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return phrases.stream().filter(text::contains).toList();
    }
}
