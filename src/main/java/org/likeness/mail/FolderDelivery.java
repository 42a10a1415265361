package org.likeness.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.likeness.config.MailSettings;
import org.likeness.mail.DeliveryException.Reason;

/** Writes messages to {@code .eml} files, and their text to the log, where there is no mail server: on a developer's machine. */
final class FolderDelivery implements Delivery {
    /** Files beyond these are deleted, oldest first. */
    static final int KEPT = 1000;

    private static final Logger LOG = System.getLogger(FolderDelivery.class.getName());

    private final Path folder;
    private final MimeMessages messages;
    private boolean hasNewFiles = true; // after a start, the folder may hold too many

    FolderDelivery(Path folder, MailSettings settings) {
        this.folder = folder;
        this.messages = new MimeMessages(Session.getInstance(new Properties()), settings);
    }

    @Override
    public void deliver(QueuedMail mail) throws DeliveryException {
        var message = messages.of(mail);
        Path file = folder.resolve(mail.id() + ".eml");
        try {
            Files.createDirectories(folder);
            try (var out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
        } catch (IOException | MessagingException e) {
            throw new DeliveryException(Reason.UNAVAILABLE, e);
        }
        hasNewFiles = true;
        LOG.log(
                Level.INFO,
                "Mail to {0} is in {1}:\n{2}\n\n{3}",
                mail.recipient(),
                file,
                mail.subject(),
                mail.plainText());
    }

    /** Deletes the oldest files if there are too many. */
    @Override
    public void close() {
        if (!hasNewFiles) {
            return;
        }
        hasNewFiles = false;
        try {
            List<Path> files = files();
            for (Path old : files.subList(0, Math.max(0, files.size() - KEPT))) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of all messages, oldest first. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        record Dated(Path file, FileTime time) {}
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".eml"))
                    .map(file -> new Dated(file, timeOf(file)))
                    .sorted(Comparator.comparing(Dated::time))
                    .map(Dated::file)
                    .toList();
        }
    }

    private static FileTime timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // another node has deleted it
        }
    }
}
