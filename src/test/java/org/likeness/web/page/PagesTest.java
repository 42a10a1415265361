package org.likeness.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Every visible text of a page comes from a bundle, and no line of a page is too long to read. */
class PagesTest {
    private static final int MAX_LINE = 160;

    private static final Set<String> VISIBLE = Set.of("title", "alt", "placeholder", "aria-label", "label", "hint");

    /** The start of an address, and an example. The name of the site is a setting. */
    private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("https://", "Someone");

    @Test
    void haveNoTextsOfTheirOwn() throws Exception {
        var found = new ArrayList<String>();
        var pages = pages();
        assertThat(pages).hasSizeGreaterThan(10);
        for (Path page : pages) {
            for (String words : words(Files.readString(page))) {
                found.add(page + ": " + words);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void haveNoLongLines() throws IOException {
        var found = new ArrayList<String>();
        for (Path page : pages()) {
            Files.readAllLines(page).stream()
                    .filter(line -> line.length() > MAX_LINE)
                    .forEach(line -> found.add(page + ": " + line.strip()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void areSearchedInAllPlaces() throws Exception {
        assertThat(words("<a>#{text['a']} https:// <code>code</code></a>")).isEmpty();
        assertThat(words("<a>#{a ? '{b}' : c} words</a>")).containsExactly("words");
        assertThat(words("<a><b>文字</b></a>")).containsExactly("文字");
        assertThat(words("<a title='words' href='words'><b alt='#{x} more'/></a>"))
                .containsExactly("words", "more");
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (String folder : List.of("webapp", "src/main/resources/META-INF")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".xhtml")).forEach(pages::add);
            }
        }
        return pages;
    }

    private static List<String> words(String page) throws Exception {
        var found = new ArrayList<String>();
        search(parser().parse(new InputSource(new StringReader(page))).getDocumentElement(), found);
        return found;
    }

    private static DocumentBuilder parser() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder();
    }

    private static void search(Element element, List<String> found) {
        VISIBLE.forEach(name -> look(element.getAttribute(name), found));
        if (element.getTagName().equals("code")) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                search(inner, found);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                look(child.getNodeValue(), found);
            }
        }
    }

    private static void look(String text, List<String> found) {
        String words = withoutExpressions(text);
        for (String same : SAME_IN_EVERY_LANGUAGE) {
            words = words.replace(same, "");
        }
        if (words.codePoints().anyMatch(Character::isLetter)) {
            found.add(words.strip());
        }
    }

    /** The text without its {@code #{…}}, which may contain braces and strings. */
    private static String withoutExpressions(String text) {
        var rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (depth > 0 || text.startsWith("#{", i)) {
                depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
                if (depth == 0 && text.charAt(i) == '#') {
                    depth = 1;
                    i++;
                }
            } else {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }
}
