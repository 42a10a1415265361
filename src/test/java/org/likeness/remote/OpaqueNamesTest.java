package org.likeness.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.config.Source;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;

class OpaqueNamesTest {
    private static final String EMAIL = "12345678@qq.com";
    private static final String DRAWING = "0123456789abcdef0123456789abcdef";
    private static final EmailHash SHA256 = EmailHash.of(EMAIL, Algorithm.SHA256);

    @TempDir
    private Path data;

    private OpaqueNames names;

    @BeforeEach
    void open() throws IOException {
        names = names(data);
    }

    private static OpaqueNames names(Path data) throws IOException {
        var site = new Site(data);
        return new OpaqueNames(site.ids, site.secret());
    }

    private String name(Source source) {
        return names.name(source, EMAIL, DRAWING).orElseThrow();
    }

    static Stream<RemoteId> ids() {
        var faces = Optional.of(URI.create("https://faces.example.org/avatar/"));
        return Stream.of(
                RemoteId.of(Source.GRAVATAR, SHA256),
                RemoteId.of(Source.GRAVATAR, EmailHash.of(EMAIL, Algorithm.MD5)),
                RemoteId.of(Source.LIBRAVATAR, SHA256),
                new RemoteId(Source.LIBRAVATAR, faces, SHA256.hex(), false),
                new RemoteId(Source.QQ, Optional.empty(), "10001", false),
                new RemoteId(Source.QQ, Optional.empty(), "99999999999", false));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void openToTheirContent(RemoteId id) {
        var name = new OpaqueName(id, DRAWING);
        assertThat(names.open(names.seal(name))).hasValue(name);
    }

    /** And not its length. */
    @ParameterizedTest
    @MethodSource("ids")
    void doNotLookLikeAHash(RemoteId id) {
        String name = names.seal(new OpaqueName(id, DRAWING));
        assertThat(name).matches("[A-Za-z0-9_-]{56,300}");
        assertThat(EmailHash.parse(name)).isEmpty();
        assertThat(name.length()).isNotIn(32, 64);
    }

    @Test
    void areTheSameForTheSamePersonEvenAfterARestart() throws IOException {
        assertThat(name(Source.GRAVATAR)).isEqualTo(name(Source.GRAVATAR));
        assertThat(names(data).name(Source.GRAVATAR, " 12345678@QQ.com ", DRAWING))
                .hasValue(name(Source.GRAVATAR));
    }

    @Test
    void differByPersonSourceAndDrawing() {
        String other = DRAWING.replace('0', '1');
        assertThat(Stream.of(
                        name(Source.GRAVATAR),
                        name(Source.LIBRAVATAR),
                        name(Source.QQ),
                        names.name(Source.GRAVATAR, "ada@example.com", DRAWING).orElseThrow(),
                        names.name(Source.GRAVATAR, EMAIL, other).orElseThrow()))
                .doesNotHaveDuplicates();
    }

    @Test
    void areOfNoUseOnAnotherSite(@TempDir Path elsewhere) throws IOException {
        var others = names(elsewhere);
        assertThat(others.name(Source.GRAVATAR, EMAIL, DRAWING).orElseThrow()).isNotEqualTo(name(Source.GRAVATAR));
        assertThat(others.open(name(Source.GRAVATAR))).isEmpty();
    }

    @Test
    void doNotOpenIfAnyCharacterIsChanged() {
        for (Source source : new Source[] {Source.GRAVATAR, Source.QQ}) {
            String name = name(source);
            for (int i = 0; i < name.length(); i++) {
                for (char other : "AaZz09-_=.%/ ".toCharArray()) {
                    if (name.charAt(i) != other) {
                        assertThat(names.open(name.substring(0, i) + other + name.substring(i + 1)))
                                .isEmpty();
                    }
                }
            }
            assertThat(names.open(name.substring(1))).isEmpty();
            assertThat(names.open(name.substring(0, name.length() - 1))).isEmpty();
            assertThat(names.open(name + "A")).isEmpty();
            assertThat(names.open(name + "=")).isEmpty();
        }
    }

    /** Base64 ignores some bits of the last character, so several texts decode to the same bytes. */
    @ParameterizedTest
    @MethodSource("ids")
    void haveOneSpelling(RemoteId id) {
        String name = names.seal(new OpaqueName(id, DRAWING));
        int opened = 0;
        for (char last = '-'; last <= 'z'; last++) {
            opened += names.open(name.substring(0, name.length() - 1) + last).isPresent() ? 1 : 0;
        }
        assertThat(opened).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "ada",
                "0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "头像",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void doNotOpenIfThisSiteDidNotMakeThem(String text) {
        assertThat(names.open(text)).isEmpty();
    }

    @Test
    void containNoHash() {
        for (Source source : new Source[] {Source.GRAVATAR, Source.LIBRAVATAR, Source.QQ}) {
            byte[] bytes = Base64.getUrlDecoder().decode(name(source));
            String text = name(source) + " " + HexFormat.of().formatHex(bytes);
            for (Algorithm algorithm : Algorithm.values()) {
                String hex = EmailHash.of(EMAIL, algorithm).hex();
                String base64 =
                        Base64.getUrlEncoder().encodeToString(HexFormat.of().parseHex(hex));
                assertThat(text).doesNotContain(hex.substring(0, 12), base64.substring(0, 9), DRAWING.substring(0, 12));
            }
        }
    }

    /** If the cipher reused its key stream, names would show where two contents differ. */
    @Test
    void haveNothingInCommonIfTheirContentsAreSimilar() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            String drawing = "%032x".formatted(i);
            seen.add(names.name(Source.GRAVATAR, EMAIL, drawing).orElseThrow().substring(30, 40));
        }
        assertThat(seen).hasSize(100);
    }

    @Test
    void areNotMadeIfTheSourceCannotKnowTheEmail() {
        assertThat(names.name(Source.QQ, "ada@example.com", DRAWING)).isEmpty();
        assertThat(names.name(Source.PORTRAIT, EMAIL, DRAWING)).isEmpty();
    }

    @Test
    void refuseAnInvalidDrawingOrId() {
        var id = RemoteId.of(Source.GRAVATAR, SHA256);
        assertThatIllegalArgumentException().isThrownBy(() -> new OpaqueName(id, "0123"));
        assertThatIllegalArgumentException().isThrownBy(() -> new RemoteId(Source.QQ, Optional.empty(), "12", false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemoteId(Source.DRAWN, Optional.empty(), SHA256.hex(), false));
        assertThat(id.toString()).as("for the log").doesNotContain(SHA256.hex());
    }
}
