package org.likeness.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.LogLines;
import org.likeness.config.Settings;
import org.likeness.it.ReceivedMail;

class FolderDeliveryTest {
    private static final QueuedMail MAIL = new QueuedMail(
            new Mail("ada@example.com", Locale.SIMPLIFIED_CHINESE, "请验证邮箱", List.of("你好。"), null, null),
            "<1@localhost>",
            Instant.EPOCH);

    @TempDir
    private Path data;

    @Test
    void writesAFileThatMailProgramsOpen() throws Exception {
        try (var delivery = delivery()) {
            delivery.deliver(MAIL);
        }
        try (var eml = Files.newInputStream(folder().resolve(MAIL.id() + ".eml"))) {
            var received = ReceivedMail.of(eml);
            assertThat(received.subject()).isEqualTo("请验证邮箱");
            assertThat(received.text()).startsWith("你好。");
        }
    }

    @Test
    void logsTheText() throws Exception {
        try (var log = new LogLines(FolderDelivery.class);
                var delivery = delivery()) {
            delivery.deliver(MAIL);
            assertThat(log.lines()).singleElement().asString().contains("ada@example.com", "请验证邮箱", "你好。");
        }
    }

    @Test
    void keepsTheNewestFilesOnly() throws Exception {
        Files.createDirectories(folder());
        for (int i = 1; i <= FolderDelivery.KEPT + 20; i++) {
            Path file = Files.createFile(folder().resolve(i + ".eml"));
            Files.setLastModifiedTime(file, FileTime.fromMillis(i * 1000L));
        }
        Path foreign = Files.createFile(folder().resolve("notes.txt"));
        Files.setLastModifiedTime(foreign, FileTime.fromMillis(0));
        try (var delivery = delivery()) {
            delivery.deliver(MAIL);
        }
        assertThat(names())
                .hasSize(FolderDelivery.KEPT + 1)
                .contains("notes.txt", MAIL.id() + ".eml", "22.eml")
                .doesNotContain("21.eml");
    }

    @Test
    void triesAgainIfTheFolderCannotBeWritten() throws Exception {
        Files.createFile(folder());
        try (var delivery = delivery()) {
            assertThatExceptionOfType(DeliveryException.class)
                    .isThrownBy(() -> delivery.deliver(MAIL))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(DeliveryException.Reason.UNAVAILABLE));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path folder() {
        return data.resolve("mail");
    }

    private FolderDelivery delivery() {
        return new FolderDelivery(folder(), Settings.read(name -> null).mail());
    }
}
