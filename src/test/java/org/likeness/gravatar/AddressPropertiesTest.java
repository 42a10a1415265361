package org.likeness.gravatar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Properties for arbitrary text: each result is a URL that can be read back. */
class AddressPropertiesTest {
    private static final EmailHash HASH = EmailHash.of("alice@example.com", EmailHash.Algorithm.SHA256);

    @Property
    void anyTextHasAHashLikeItsNormalForm(@ForAll("texts") String text, @ForAll EmailHash.Algorithm algorithm)
            throws NoSuchAlgorithmException {
        String normal = EmailHash.normalised(text);
        String name = algorithm == EmailHash.Algorithm.MD5 ? "MD5" : "SHA-256";
        byte[] expected = MessageDigest.getInstance(name).digest(normal.getBytes(UTF_8));
        assertThat(EmailHash.of(text, algorithm).hex()).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Property
    void anyValuesMakeAUrlThatIsParsedBackToThem(@ForAll("addresses") GravatarUrl url) throws MalformedURLException {
        assertThat(url.toString()).matches("https?://[!-~]+");
        assertThat(url.toUri().toURL()).hasToString(url.toString());
        var again = GravatarUrl.parse(url.toString()).orElseThrow();
        assertThat(again).isEqualTo(url);
        assertThat(again.base()).isEqualTo(url.base());
        assertThat(again.hash()).isEqualTo(url.hash());
        assertThat(again.size()).isEqualTo(url.size());
        assertThat(again.defaultImage()).isEqualTo(url.defaultImage());
        assertThat(again.rating()).isEqualTo(url.rating());
        assertThat(again.forcedDefault()).isEqualTo(url.forcedDefault());
        assertThat(again.extension()).isEqualTo(url.extension());
    }

    @Property
    void anyNumberIsASizeOrRefused(@ForAll @IntRange(min = -10, max = 2100) int pixels) {
        var url = taken(() -> GravatarUrl.of(HASH).withSize(new AvatarSize(pixels)));
        assertThat(url.isPresent()).isEqualTo(pixels >= 1 && pixels <= 2048);
        url.ifPresent(sized -> assertThat(GravatarUrl.parse(sized.toString())).contains(sized));
    }

    @Property
    void anyTextIsADefaultOrRefused(@ForAll("texts") String text) {
        taken(() -> DefaultImage.of(text)).ifPresent(AddressPropertiesTest::assertParsedBack);
        taken(() -> DefaultImage.initials(text)).ifPresent(AddressPropertiesTest::assertParsedBack);
        taken(() -> DefaultImage.initialsOf(text)).ifPresent(AddressPropertiesTest::assertParsedBack);
        taken(() -> DefaultImage.of("https://a.example/" + text + ".png"))
                .ifPresent(AddressPropertiesTest::assertParsedBack);
    }

    @Property
    void anyTextIsABaseOrRefused(@ForAll("texts") String text) {
        taken(() -> GravatarUrl.of(HASH).withBase(URI.create("https://a.example/" + text)))
                .ifPresent(url -> assertThat(GravatarUrl.parse(url.toString())).contains(url));
    }

    @Property
    void anyTextIsReadOrNot(@ForAll("texts") String text) {
        String path = "https://a.example/avatar/" + HASH;
        for (String address : new String[] {text, path + text, path + "?" + text, path + "?d=" + text}) {
            GravatarUrl.parse(address)
                    .ifPresent(
                            url -> assertThat(GravatarUrl.parse(url.toString())).contains(url));
        }
    }

    @Property
    void anyTextIsAnOpenIdAFunctionASlugOrRefused(@ForAll("texts") String text) throws MalformedURLException {
        taken(() -> EmailHash.ofOpenId(text));
        taken(() -> EmailHash.ofOpenId("http://" + text));
        var json = ProfileUrl.of(GravatarUrl.of(HASH)).withFormat(ProfileUrl.Format.JSON);
        var called = taken(() -> json.withCallback(text));
        if (called.isPresent()) {
            URI.create(called.get().toString()).toURL();
        }
        taken(() -> ProfileUrl.v3(text))
                .ifPresent(url -> assertThat(url.getRawPath()).isEqualTo("/v3/profiles/" + text));
    }

    @Property
    void anyTextHasAValidDomainOrNone(@ForAll("texts") String text) {
        for (String email : new String[] {text, "a@" + text, "a@" + text + ".example"}) {
            Libravatar.domain(email).ifPresent(domain -> assertThat(domain).matches("[0-9a-z-]+(\\.[0-9a-z-]+)*"));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(40);
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars(" \t\u00a0\u2003AZazİıſKÄß.@%&=?#/:+1\ud800\udc00图")
                .ofMaxLength(12);
        return Arbitraries.oneOf(any, ascii, letters);
    }

    @Provide
    Arbitrary<GravatarUrl> addresses() {
        var hashes = Combinators.combine(texts(), Arbitraries.of(EmailHash.Algorithm.values()))
                .as(EmailHash::of);
        var bases = Arbitraries.of("https://a.example", "http://a.example:81/x/", "https://[::1]/头像");
        var sizes = Arbitraries.integers().between(1, 2048).map(AvatarSize::new);
        var keywords = Arbitraries.of(
                "404", "mm", "identicon", "retro", "https://a.example/图.png", "http://a.example/%20.jpg");
        var initials =
                texts().filter(text -> taken(() -> DefaultImage.initials(text)).isPresent());
        var defaults = Arbitraries.oneOf(
                keywords.map(DefaultImage::of),
                initials.map(DefaultImage::initials),
                initials.map(DefaultImage::initialsOf));
        return Combinators.combine(
                        hashes,
                        bases,
                        sizes,
                        defaults.optional(),
                        Arbitraries.of(Rating.values()),
                        Arbitraries.of(FileExtension.values()).optional(),
                        Arbitraries.integers().between(0, 3))
                .as((hash, base, size, image, rating, extension, bits) -> {
                    var url = GravatarUrl.of(hash)
                            .withBase(URI.create(base))
                            .withSize(size)
                            .withRating(rating)
                            .withForcedDefault((bits & 1) != 0)
                            .withLongNames((bits & 2) != 0);
                    var named = image.map(url::withDefault).orElse(url);
                    return extension.map(named::withExtension).orElse(named);
                });
    }

    private static void assertParsedBack(DefaultImage image) {
        var url = GravatarUrl.of(HASH).withDefault(image);
        assertThat(GravatarUrl.parse(url.toString()).flatMap(GravatarUrl::defaultImage))
                .contains(image);
    }

    /** The value, or empty if it was refused with the documented exception. */
    private static <T> Optional<T> taken(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(" ");
            return Optional.empty();
        }
    }
}
