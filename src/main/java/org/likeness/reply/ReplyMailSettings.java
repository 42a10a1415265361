package org.likeness.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;

/** Whether this site sends mail about replies: it needs a mail server, and its own address for the links. */
@Singleton
public class ReplyMailSettings {
    private final @Nullable URI site;

    @Inject
    public ReplyMailSettings(Settings settings) {
        this(settings.mail().host() == null ? null : settings.url());
    }

    /** @param site the address of this site; null without a mail server */
    ReplyMailSettings(@Nullable URI site) {
        this.site = site;
    }

    public boolean isAvailable() {
        return site != null;
    }

    /** The absolute URL of a path without a leading slash. */
    URI link(String path) {
        if (site == null) {
            throw new IllegalStateException("there is no mail about replies without a mail server");
        }
        return site.resolve(path);
    }
}
