package org.likeness.portrait;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.likeness.TestDatabase;
import org.likeness.account.Accounts;
import org.likeness.config.Settings;
import org.likeness.picture.Engine;
import org.likeness.picture.HeifConverter;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.TestPictureFiles;

/** The beans of this package, wired as in the container, on a real database and a real data folder. */
final class PortraitBeans implements AutoCloseable {
    static final String SITE = "00112233445566778899aabbccddeeff";

    final EntityManagerFactory factory;
    final EntityManager entityManager;
    final Accounts accounts;
    final PictureFiles files;
    final PictureDeletions deletions;
    final Drafts drafts;
    final Portraits portraits;
    final PictureDeleter deleter;
    final NewPictures newPictures;
    final PortraitDraft portraitDraft;
    final PortraitUpload upload;
    final PortraitRemoval removal;
    final JanitorLeases leases;
    final JanitorRun janitor;

    /** Commits each statement, unless the test has begun a transaction. */
    PortraitBeans(DataSource database, Path data, Clock clock, Map<String, String> set) throws IOException {
        var all = new HashMap<>(set);
        all.put("likeness.data", data.toAbsolutePath().toString());
        var settings = Settings.read(all::get);
        factory = TestDatabase.entityManagers(database);
        entityManager = TestDatabase.committing(factory.createEntityManager());
        accounts = TestDatabase.with(entityManager, new Accounts());
        files = TestPictureFiles.in(data.resolve("pictures"));
        deletions = TestDatabase.with(entityManager, new PictureDeletions(clock));
        drafts = TestDatabase.with(entityManager, new Drafts(accounts, deletions, clock));
        portraits = TestDatabase.with(entityManager, new Portraits(accounts, drafts, deletions));
        deleter = new PictureDeleter(files, drafts, deletions);
        var siteId = TestPictureFiles.siteId(data);
        siteId.write(SITE);
        var room = TestDatabase.with(entityManager, new PictureQuota(settings, siteId, clock));
        newPictures = new NewPictures(settings, Engine.PORTABLE, HeifConverter.NONE, files, room);
        var copies = new RestorableCopies(newPictures, portraits, clock);
        portraitDraft = new PortraitDraft(newPictures, drafts, portraits, copies, deleter, clock);
        upload = new PortraitUpload(newPictures, portraits, copies, deleter);
        removal = new PortraitRemoval(portraits, copies, deleter);
        leases = TestDatabase.with(entityManager, new JanitorLeases(clock));
        janitor = TestDatabase.with(
                entityManager,
                new JanitorRun(
                        siteId,
                        leases,
                        deleter,
                        new MissingFiles(files, portraits, clock),
                        new OrphanedPictures(files, portraits, settings, clock)));
    }

    <E extends Exception> void inTransaction(TestDatabase.Work<E> work) throws E {
        try {
            TestDatabase.inTransaction(entityManager, work);
        } finally {
            entityManager.clear();
        }
    }

    @Override
    public void close() {
        entityManager.close();
        factory.close();
    }
}
