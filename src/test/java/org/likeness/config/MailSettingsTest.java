package org.likeness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.config.MailSettings.Tls;

/** The settings of the mail server, and what follows from them. */
class MailSettingsTest {
    @Test
    void readTheMailServer() {
        assertThat(Settings.read(name -> null).mail())
                .isEqualTo(
                        new MailSettings(null, 587, Tls.STARTTLS, null, null, "likeness@localhost", "Likeness", null));
        var set = Map.of(
                "likeness.site.name", "画廊",
                "likeness.url", "https://site.example",
                "likeness.mail.host", "mail.example.com",
                "likeness.mail.port", "2525",
                "likeness.mail.tls", "TLS",
                "likeness.mail.user", "likeness",
                "likeness.mail.password", "sec ret",
                "likeness.mail.from", "site@example.com",
                "likeness.mail.reply-to", "help+site@example.com");
        var mail = Settings.read(set::get).mail();
        assertThat(mail)
                .isEqualTo(new MailSettings(
                        "mail.example.com",
                        2525,
                        Tls.TLS,
                        "likeness",
                        "sec ret",
                        "site@example.com",
                        "画廊",
                        "help+site@example.com"));
        assertThat(mail.toString()).doesNotContain("sec ret");
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "tls, 465", "off, 25"})
    void useTheUsualPortOfEachKindOfEncryption(String tls, int port) {
        assertThat(Settings.read(Map.of("likeness.mail.tls", tls)::get).mail().port())
                .isEqualTo(port);
    }

    @Test
    void readAPasswordFromTheFirstLineOfAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "sec ret\r\n");
        var set = Map.of("likeness.mail.user", "likeness", "likeness.mail.password-file", file.toString());
        assertThat(Settings.read(set::get).mail().password()).isEqualTo("sec ret");
    }

    @Test
    void reportAllMistakesInTheMailServer() {
        var wrong = Map.of(
                "likeness.url", "https://site.example",
                "likeness.mail.host", "mail.example.com:587",
                "likeness.mail.port", "0",
                "likeness.mail.tls", "ssl",
                "likeness.mail.from", "Site <site@example.com>",
                "likeness.mail.reply-to", "nobody",
                "likeness.mail.password-file", "/nowhere/password");
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(wrong::get))
                .satisfies(
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "likeness.mail.host must be the name or address of a host, without a port, "
                                                + "was mail.example.com:587",
                                        "likeness.mail.tls must be one of starttls, tls, off, was ssl",
                                        "likeness.mail.password-file must be a file that this server can read, "
                                                + "with the secret in its first line, "
                                                + "was /nowhere/password",
                                        "likeness.mail.from must be an email address, such as site@example.com, "
                                                + "was Site <site@example.com>",
                                        "likeness.mail.port must be a whole number from 1 to 65535, was 0",
                                        "likeness.mail.reply-to must be an email address, such as site@example.com, was nobody"));
    }

    @Test
    void reportMailSettingsThatNeedEachOther(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret");
        var wrong = Map.of(
                "likeness.mail.host", "mail.example.com",
                "likeness.mail.password", "secret",
                "likeness.mail.password-file", file.toString());
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> Settings.read(wrong::get))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(
                                "likeness.mail.password and likeness.mail.password-file must not both be set",
                                "likeness.mail.from must be set if likeness.mail.host is set",
                                "likeness.mail.user and likeness.mail.password (or likeness.mail.password-file) must both be set, "
                                        + "or neither",
                                "likeness.url must be set if likeness.mail.host is set"));
    }

    @Test
    void requireConfirmedEmailsWhereThereIsAMailServer() {
        var mailed = Map.of(
                "likeness.url", "https://site.example",
                "likeness.mail.host", "mail.example.com",
                "likeness.mail.from", "site@example.com");
        assertThat(Settings.read(name -> null).accounts().isConfirmationRequired())
                .isFalse();
        assertThat(Settings.read(mailed::get).accounts().isConfirmationRequired())
                .isTrue();
        assertThat(Settings.read(Map.of("likeness.accounts.confirmation", "required")::get)
                        .accounts()
                        .isConfirmationRequired())
                .isTrue();
    }
}
