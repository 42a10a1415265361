package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileUrlTest {
    private static final EmailHash HASH = EmailHash.of("someone@somewhere.com", EmailHash.Algorithm.MD5);
    private static final String PAGE = "https://www.gravatar.com/923d10bc97028030e8e67e7db62658d1";
    private static final ProfileUrl PROFILE =
            ProfileUrl.of(GravatarUrl.of(HASH).withSize(new AvatarSize(24)).withExtension(FileExtension.JPG));

    @Test
    void isThePersonsPageWithoutAFormat() {
        assertThat(PROFILE).hasToString(PAGE);
    }

    @ParameterizedTest
    @CsvSource({"JSON, .json", "XML, .xml", "PHP, .php", "VCF, .vcf", "QR, .qr"})
    void endsWithItsFormat(ProfileUrl.Format format, String ending) {
        assertThat(PROFILE.withFormat(format)).hasToString(PAGE + ending);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host.example/avatar/, https://host.example/",
        "https://host.example/avatar, https://host.example/",
        "http://host.example:81/x/gravatar/, http://host.example:81/x/",
        "https://host.example, https://host.example/"
    })
    void isNextToTheFolderOfAvatars(URI avatars, String folder) {
        assertThat(ProfileUrl.of(avatars, HASH).withFormat(ProfileUrl.Format.VCF))
                .hasToString(folder + HASH.hex() + ".vcf");
    }

    @Test
    void callsAFunction() {
        assertThat(PROFILE.withFormat(ProfileUrl.Format.JSON).withCallback("$show_1"))
                .hasToString(PAGE + ".json?callback=$show_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a.b", "a b", "alert(1)", "a&b", "a\n", "头像", "a;b"})
    void acceptsOnlyAnIdentifierAsCallback(String function) {
        var json = PROFILE.withFormat(ProfileUrl.Format.JSON);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json.withCallback(function))
                .withMessageStartingWith("callback must be one identifier")
                .withMessageEndingWith("was " + function);
    }

    @Test
    void callsBackWithJsonOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROFILE.withCallback("show"))
                .withMessage("callback must go with json, was with the page");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROFILE.withFormat(ProfileUrl.Format.XML).withCallback("show"))
                .withMessage("callback must go with json, was with xml");
        assertThat(PROFILE.withFormat(ProfileUrl.Format.JSON)
                        .withCallback("show")
                        .withFormat(ProfileUrl.Format.XML))
                .hasToString(PAGE + ".xml");
    }

    @Test
    void hasAUrlInVersion3() {
        assertThat(ProfileUrl.v3(EmailHash.of("someone@somewhere.com", EmailHash.Algorithm.SHA256)))
                .hasToString("https://api.gravatar.com/v3/profiles/"
                        + "f9b31680ba13eae8e8f293d324237626ef587beabef07576dce717f700fd44ba");
        assertThat(ProfileUrl.v3("some-one")).hasToString("https://api.gravatar.com/v3/profiles/some-one");
    }

    @Test
    void hasNoUrlInVersion3ForMd5() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileUrl.v3(HASH))
                .withMessageContaining("SHA-256")
                .withMessageContaining(HASH.hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a?b", "a@a.example", "a b", "a\n"})
    void hasNoUrlInVersion3ForAnInvalidSlug(String slug) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileUrl.v3(slug))
                .withMessageEndingWith("was " + slug);
    }
}
