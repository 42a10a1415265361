package org.likeness.owndata;

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
import java.time.Duration;
import org.likeness.database.Database;

/** Makes exports, again and again. Each run plans the next, so runs never overlap. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportTimer {
    private static final Logger LOG = System.getLogger(ExportTimer.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Resource
    private TimerService timers;

    @Inject
    private ExportRun run;

    @Inject
    private Database database;

    @PostConstruct
    void planNextRun() {
        timers.createSingleActionTimer(PAUSE.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void makeDue() {
        try {
            database.whenUp(run::makeDue);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Exports cannot be made",
                    e); // thrown, it would make the container run this again at once
        }
        planNextRun();
    }
}
