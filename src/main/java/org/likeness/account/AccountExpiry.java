package org.likeness.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.likeness.database.Database;

/** Deletes what has expired, once an hour: remembered browsers, devices, known browsers, one-time links, unused and hidden accounts. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountExpiry {
    @Inject
    private RememberedBrowsers rememberedBrowsers;

    @Inject
    private Devices devices;

    @Inject
    private KnownBrowsers knownBrowsers;

    @Inject
    private OneTimeLinks links;

    @Inject
    private UnusedAccounts unused;

    @Inject
    private Departures departures;

    @Inject
    private Database database;

    @Schedule(hour = "*", minute = "37", persistent = false)
    void deleteExpired() {
        database.whenUp(() -> {
            whileMore(rememberedBrowsers::deleteExpired);
            whileMore(devices::deleteEnded);
            whileMore(knownBrowsers::deleteUnused);
            whileMore(links::deleteExpired);
            whileMore(unused::delete);
            whileMore(departures::eraseNextDue);
        });
    }

    /** A statement for all rows could take too long. */
    private static void whileMore(BooleanSupplier batch) {
        boolean more = true;
        while (more) {
            more = batch.getAsBoolean();
        }
    }
}
