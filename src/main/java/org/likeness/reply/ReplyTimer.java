package org.likeness.reply;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.likeness.database.Database;

/** Sends mail about replies, every few seconds. Each run plans the next, so runs never overlap. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplyTimer {
    private static final Logger LOG = System.getLogger(ReplyTimer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Resource
    private TimerService timers;

    @Inject
    private ReplyNotices notices;

    @Inject
    private ReplyMails mails;

    @Inject
    private ReplySubscriptions subscriptions;

    @Inject
    private Database database;

    @PostConstruct
    void planNextRun() {
        timers.createSingleActionTimer(PAUSE.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void run() {
        try {
            database.whenUp(this::sendAll);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Mail about replies cannot be sent",
                    e); // thrown, it would make the container run this again at once
        }
        planNextRun();
    }

    private void sendAll() {
        boolean more = true;
        while (more) {
            more = notices.noteNext();
        }
        mails.due().forEach(mails::send);
    }

    @Schedule(hour = "*", minute = "47", persistent = false)
    void deleteOld() {
        database.whenUp(subscriptions::deleteOld);
    }
}
