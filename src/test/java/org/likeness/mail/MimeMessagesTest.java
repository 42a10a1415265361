package org.likeness.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.config.Settings;
import org.likeness.it.ReceivedMail;
import org.likeness.mail.Mail.Action;

class MimeMessagesTest {
    private static final String ADA = "ada@example.com";
    private static final Action RESET =
            new Action("Choose a password", URI.create("https://site.example/reset?token=a&b=c"));

    @Test
    void haveTheSameContentAsTextAndAsHtml() throws Exception {
        var received = received(mail("Hello", "Hello <Ada>,\nwelcome.", RESET, null));
        assertThat(received.text())
                .isEqualToNormalizingNewlines(
                        "Hello <Ada>,\nwelcome.\n\nChoose a password:\nhttps://site.example/reset?token=a&b=c\n");
        assertThat(received.html())
                .contains("<html lang=\"en\">", "Hello &lt;Ada&gt;,<br>welcome.")
                .contains("href=\"https://site.example/reset?token=a&amp;b=c\">Choose a password</a>");
        assertThat(received.link()).isEqualTo(RESET.link());
    }

    @Test
    void loadNothing() throws Exception {
        var html = received(mail("Hello", "Hello.", RESET, null)).html();
        assertThat(html).doesNotContain("<img", "<link", "<script", "<style", "src=", "url(");
    }

    @Test
    void nameSenderReplyAddressAndLanguage() throws Exception {
        var received = received(new Mail(ADA, Locale.SIMPLIFIED_CHINESE, "请验证邮箱", List.of("你好。"), RESET, null));
        assertThat(received.subject()).isEqualTo("请验证邮箱");
        assertThat(received.text()).startsWith("你好。");
        assertThat(received.header("From")).containsExactly("Likeness <site@example.org>");
        assertThat(received.header("Reply-To")).containsExactly("help@example.org");
        assertThat(received.header("To")).containsExactly(ADA);
        assertThat(received.header("Content-Language")).containsExactly("zh-CN");
        assertThat(received.header("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.header("Message-ID")).containsExactly("<1@example.org>");
    }

    @Test
    void haveAnUnsubscribeLinkOnlyIfTheyAreNotAboutTheAccount() throws Exception {
        assertThat(received(mail("Hello", "Hello.", RESET, null)).header("List-Unsubscribe"))
                .isEmpty();
        var received = received(mail("Hello", "Hello.", RESET, URI.create("https://site.example/stop")));
        assertThat(received.header("List-Unsubscribe")).containsExactly("<https://site.example/stop>");
        assertThat(received.header("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.text()).contains("Stop these messages:", "https://site.example/stop");
        assertThat(received.html()).contains("href=\"https://site.example/stop\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\0\r\n "})
    void haveNoHeadersFromTheirSubject(String lineBreak) throws Exception {
        var received = received(mail("Hello" + lineBreak + "Bcc: eve@example.com", "Hello.", null, null));
        assertThat(received.subject()).isEqualTo("Hello Bcc: eve@example.com");
        assertThat(received.header("Bcc")).isEmpty();
        assertThat(received.message().getAllRecipients()).hasSize(1);
    }

    @Test
    void haveNoHeadersFromTheirText() throws Exception {
        var received = received(mail("Hello", "\r\nBcc: eve@example.com\r\n\r\n.\r\n", null, null));
        assertThat(received.header("Bcc")).isEmpty();
        assertThat(received.text()).contains("Bcc: eve@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.com\r\nBcc: eve@example.com", "ada@example.com\n", "ada eve@example.com", "ada", ""
            })
    void cannotBeToMoreThanOneAddress(String recipient) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(recipient, Locale.ENGLISH, "Hello", List.of(), null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.com,eve@example.com", "<ada@example.com>,<eve@example.com>", "ada@@example.com"})
    void areRefusedIfTheRecipientIsNotAnAddress(String recipient) {
        var mail = new Mail(recipient, Locale.ENGLISH, "Hello", List.of("Hello."), null, null);
        assertThatExceptionOfType(DeliveryException.class).isThrownBy(() -> received(mail));
    }

    @Test
    void haveSubjectsThatMailProgramsShow() throws Exception {
        String subject = received(mail("😀".repeat(300), "Hello.", null, null)).subject();
        assertThat(subject).isEqualTo("😀".repeat(199) + "…");
    }

    private static Mail mail(String subject, String paragraph, @Nullable Action action, @Nullable URI unsubscribe) {
        return new Mail(ADA, Locale.ENGLISH, subject, List.of(paragraph), action, unsubscribe);
    }

    /** The message as its recipient reads it. */
    private static ReceivedMail received(Mail mail) throws Exception {
        var values = Map.of("likeness.mail.from", "site@example.org", "likeness.mail.reply-to", "help@example.org");
        var messages = new MimeMessages(
                Session.getInstance(new Properties()),
                Settings.read(values::get).mail());
        var out = new ByteArrayOutputStream();
        messages.of(new QueuedMail(mail, "<1@example.org>", Instant.EPOCH)).writeTo(out);
        return ReceivedMail.of(new ByteArrayInputStream(out.toByteArray()));
    }
}
