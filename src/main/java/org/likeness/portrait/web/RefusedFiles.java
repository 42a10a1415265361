package org.likeness.portrait.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.likeness.config.Settings;
import org.likeness.picture.HeifConverter;
import org.likeness.picture.UnsupportedFormat;

/** For the dialog: the files that this server refuses, so that it does not offer to send them. */
@Named
@Singleton
public class RefusedFiles {
    private final List<String> formats;
    private final long maxBytes;

    @Inject
    RefusedFiles(HeifConverter heif, Settings settings) {
        maxBytes = settings.maxBytes();
        formats = Stream.of(UnsupportedFormat.values())
                .filter(format -> !heif.converts(format))
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The names of the formats, which are the last parts of the keys of their messages. */
    public List<String> getFormats() {
        return formats;
    }

    /** The size limit of a file in bytes. */
    public long getMaxBytes() {
        return maxBytes;
    }
}
