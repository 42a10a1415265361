package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.config.Settings;

/** Domains of emails and words in names that the operator refuses. */
class RefusalsTest {
    private static final EmailDomains DOMAINS = domains(Map.of(
            "likeness.accounts.domains", "Example.org, münchen.de, sub.example.com",
            "likeness.accounts.refused-domains", "sub.example.com"));

    @ParameterizedTest
    @CsvSource({
        "a@example.org, true",
        "A@EXAMPLE.ORG., true",
        "a@mail.example.org, false",
        "a@anexample.org, false",
        "a@münchen.de, true",
        "a@xn--mnchen-3ya.de, true",
        "a@MÜNCHEN.de, true",
        "a@muenchen.de, false",
        "a@example.com, false",
        "a@sub.example.com, false",
    })
    void ofAllowedDomainsOnlyThoseThemselvesAreAccepted(String email, boolean allowed) {
        assertThat(DOMAINS.allows(Accounts.normalized(email))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "a@mailinator.example, false",
        "a@x.Mailinator.Example, false",
        "a@x.y.mailinator.example, false",
        "a@notmailinator.example, true",
        "a@example, true",
        "a@bücher.example, false",
        "a@shop.xn--bcher-kva.example, false",
    })
    void refusedDomainsIncludeTheirSubdomains(String email, boolean allowed) {
        var domains = domains(Map.of("likeness.accounts.refused-domains", "mailinator.example, xn--bcher-kva.example"));
        assertThat(domains.allows(Accounts.normalized(email))).isEqualTo(allowed);
        assertThat(domains.allowed()).isEmpty();
    }

    @Test
    void allowedDomainsAreListedAsPeopleKnowThem() {
        assertThat(DOMAINS.allowed()).containsExactly("example.org", "münchen.de");
    }

    @Test
    void byDefaultEverythingIsAllowed() {
        assertThat(domains(Map.of()).allows("a@example.org")).isTrue();
        assertThat(new RefusedWords(Settings.read(name -> null)).areIn("admin")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "the-admin, true",
        "ADMIN, true",
        "4dm1n, true",
        "@DM!N, true",
        "Ａｄｍｉｎ, true",
        "ádmïn, true",
        "a d m i n, false",
        "adam in town, false",
        "b0ss, true",
        "BO$5, true",
        "bo5, false",
        "\u0430dmin, true", // Cyrillic a
        "管理员小王, true",
        "小王, false",
    })
    void wordsAreFoundInAnySpelling(String name, boolean refused) {
        var words = new RefusedWords(Settings.read(Map.of("likeness.accounts.refused-words", "admin, Boss, 管理员")::get));
        assertThat(words.areIn(name)).isEqualTo(refused);
    }

    private static EmailDomains domains(Map<String, String> settings) {
        return new EmailDomains(Settings.read(settings::get));
    }
}
