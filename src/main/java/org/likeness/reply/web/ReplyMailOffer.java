package org.likeness.reply.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.likeness.reply.ReplyMailSettings;

/** Whether pages offer mail about replies. */
@Singleton
@Named
public class ReplyMailOffer {
    private final ReplyMailSettings settings;

    @Inject
    ReplyMailOffer(ReplyMailSettings settings) {
        this.settings = settings;
    }

    /** Whether this site sends such mail. */
    public boolean isOpen() {
        return settings.isAvailable();
    }
}
