package org.likeness.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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
import org.likeness.database.Database;

/** Delivers what is in the outbox, again and again. Each run plans the next, so runs never overlap, however slow the mail server is. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {
    private static final Logger LOG = System.getLogger(MailTimer.class.getName());

    @Resource
    private TimerService timers;

    @Inject
    private OutboxRun run;

    @Inject
    private Database database;

    @PostConstruct
    void planNextRun() {
        timers.createSingleActionTimer(run.pause().toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void deliver() {
        try {
            database.whenUp(run::deliverDue);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Mail cannot be delivered",
                    e); // thrown, it would make the container run this again at once
        }
        planNextRun();
    }
}
