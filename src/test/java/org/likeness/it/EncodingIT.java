package org.likeness.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and files are compressed for those who accept it. */
class EncodingIT {
    /** Styles, scripts, drawings, the manifest, and a feed. */
    static Stream<String> texts() {
        var page = new Visitor().page("/");
        var linked = page.select("link[rel=stylesheet], link[rel=manifest]").eachAttr("href").stream();
        var scripts = page.select("script[src*=card]").eachAttr("src").stream();
        return Stream.concat(
                Stream.concat(linked, scripts),
                Stream.of(
                        "/likeness/drawn/identicon/0123456789abcdef0123456789abcdef.svg",
                        "/jakarta.faces.resource/avatar.js.xhtml?ln=likeness",
                        "/feed"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areCompressedForThoseWhoAcceptIt(String path) throws IOException {
        var plain = get(path, "identity");
        var compressed = get(path, "br, gzip;q=0.5");
        assertThat(encoding(plain)).isEmpty();
        assertThat(encoding(compressed)).containsExactly("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length);
        assertThat(unpacked(compressed)).isEqualTo(plain.body());
        for (var answer : List.of(plain, compressed)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Vary"))
                    .singleElement()
                    .asString()
                    .contains("Accept-Encoding");
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
            assertThat(type(answer)).isEqualTo(type(plain));
        }
        assertThat(encoding(get(path, "gzip;q=0"))).isEmpty();
        assertThat(encoding(get(path, "deflate"))).isEmpty();
        assertThat(encoding(new Visitor().bytes(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/resources/likeness/site.css", "/manifest.webmanifest", "/", "/gallery"})
    void haveTagsOfTheirOwn(String path) throws IOException {
        String plain = tag(get(path, "identity"));
        String compressed = tag(get(path, "gzip"));
        assertThat(List.of(plain, compressed)).doesNotHaveDuplicates().allMatch(tag -> tag.startsWith("\""));
        var known = new Visitor().bytes(path, "Accept-Encoding", "gzip", "If-None-Match", "\"x\", W/" + compressed);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(tag(known)).isEqualTo(compressed);
        assertThat(encoding(known)).isEmpty();
        assertThat(known.headers().allValues("Vary")).singleElement().asString().contains("Accept-Encoding");
        var head = new Visitor().head(path, "Accept-Encoding", "gzip");
        assertThat(tag(head)).isEqualTo(compressed);
        assertThat(head.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    /** The whole file is a valid answer to a request for a part of it. A part of the wrong encoding would not be. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void areSentAsAWhole(String accepted) throws IOException {
        String path = "/resources/likeness/site.css";
        var part = new Visitor().bytes(path, "Accept-Encoding", accepted, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).isEqualTo(get(path, accepted).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/apple-touch-icon.png", "/site-icon-192.png"})
    void picturesAreCompressedAlready(String path) {
        assertThat(encoding(get(path, "gzip"))).isEmpty();
        assertThat(get(path, "gzip").headers().allValues("Vary")).isEmpty();
    }

    @Test
    void anErrorPageIsCompressedToo() throws IOException {
        var answer = get("/nothing-here", "gzip");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(encoding(answer)).containsExactly("gzip");
        assertThat(new String(unpacked(answer), UTF_8)).contains("error-id");
    }

    @Test
    void aMembersPageIsCompressedToALengthThatTellsLittle() throws IOException {
        var ada = Visitor.member();
        var lengths = new HashSet<Integer>();
        var tokens = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            var page = ada.bytes("/", "Accept-Encoding", "gzip");
            assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(page.headers().allValues("Vary")).containsExactly("Cookie, Accept-Language, Accept-Encoding");
            lengths.add(page.body().length);
            tokens.add(Jsoup.parse(new String(unpacked(page), UTF_8))
                    .select("input[name=csrf]")
                    .val());
        }
        assertThat(lengths).hasSizeGreaterThan(5);
        assertThat(tokens).hasSize(20);
        assertThat(ada.bytes("/", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aTokenOfAnEarlierPageIsValidAsLongAsTheSession() {
        var ada = Visitor.member();
        String first = ada.csrf();
        assertThat(ada.csrf()).isNotEqualTo(first);
        var fields = Map.of("csrf", first, "title", "With the first token", "text", "Text");
        assertThat(ada.post("/posts/new", fields).statusCode()).isEqualTo(303);
    }

    private static HttpResponse<byte[]> get(String path, String accepted) {
        return new Visitor().bytes(path, "Accept-Encoding", accepted);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return stream.readAllBytes();
        }
    }

    private static List<String> encoding(HttpResponse<?> answer) {
        return answer.headers().allValues("Content-Encoding");
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
