package org.likeness.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;
import org.likeness.storage.SiteIdFile;

/**
 * Checks that the database and the data folder belong together: both contain the same site ID. With the wrong folder, portraits would
 * be missing and new ones would be stored in the wrong place. With the wrong database, all portraits in the folder would be unknown.
 *
 * <p>The ID of a new site is written to the database, then to the folder; then the database records that both have it. So a crash in
 * between is not mistaken for a lost folder.
 */
@Singleton
public class SitePair {
    private final SiteIdFile file;
    private final PictureFiles pictures;

    @Inject
    SitePair(SiteIdFile file, PictureFiles pictures) {
        this.file = file;
        this.pictures = pictures;
    }

    /**
     * Requires that both belong together. Creates the ID of a new site. Writes nothing before the check has passed.
     *
     * @throws SiteMismatchException if they do not; the message names both and says what to do
     */
    public void require(DataSource database) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                require(connection);
            } finally {
                connection.rollback(); // no effect after a commit
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the site ID in the database", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the site ID in the data folder, " + file.path(), e);
        }
    }

    private void require(Connection connection) throws SQLException, IOException {
        var row = new SiteRow(connection);
        var site = row.lock();
        var inFolder = file.read();
        boolean same = inFolder.isPresent() && inFolder.equals(site.id());
        if (!same && !mayBePaired(row, site, inFolder)) {
            throw new SiteMismatchException(message(row, site, inFolder));
        }
        String id = site.id().or(() -> inFolder).orElseGet(SitePair::newId);
        row.write(id, same);
        connection.commit();
        if (!same) {
            file.write(id);
            row.write(id, true);
            connection.commit();
        }
    }

    /** Whether they may be given the same ID although they do not have it yet. */
    private boolean mayBePaired(SiteRow row, SiteRow.Content site, Optional<String> inFolder)
            throws SQLException, IOException {
        if (site.id().isPresent() && inFolder.isPresent()) {
            return false;
        }
        boolean accounts = row.hasAccounts();
        if (!accounts && !folderHasContent()) {
            return true;
        }
        boolean onceHadBoth = site.paired() || inFolder.isPresent();
        return !onceHadBoth && accounts && hasPicturesOf(row);
    }

    private boolean folderHasContent() throws IOException {
        return Files.exists(file.path().resolveSibling("secret")) || !pictures.isEmpty();
    }

    /**
     * Whether the folder belongs to a database that was used before site IDs existed: at least half of its pictures are in the folder,
     * under names that nobody can guess. If the database has no pictures, the folder must have none either.
     */
    private boolean hasPicturesOf(SiteRow row) throws SQLException, IOException {
        List<PictureId> stored = row.pictures();
        if (stored.isEmpty()) {
            return pictures.isEmpty();
        }
        int found = 0;
        for (PictureId id : stored) {
            found += pictures.since(id).isPresent() ? 1 : 0;
        }
        return 2 * found >= stored.size();
    }

    private String message(SiteRow row, SiteRow.Content site, Optional<String> inFolder)
            throws SQLException, IOException {
        String id = site.id().or(() -> inFolder).orElseGet(SitePair::newId);
        var steps = new ArrayList<String>();
        if (inFolder.filter(id::equals).isEmpty()) {
            steps.add("write " + id + " into " + file.path());
        }
        if (site.id().isEmpty()) {
            steps.add("run in the database: delete from site; insert into site (id) values ('" + id + "')");
        }
        return "Likeness does not start: this database and this folder do not belong to the same site.\n"
                + "  database: " + row.database() + ", " + described(site.id()) + ", "
                + (row.hasAccounts() ? "with" : "without") + " members\n"
                + "  folder: " + file.path().getParent() + ", " + described(inFolder) + ", "
                + (folderHasContent() ? "with" : "without") + " pictures or secret\n"
                + "Mount the right folder at likeness.data, or connect to the right database.\n"
                + "Only if these two are meant to be one site from now on: " + String.join(", and ", steps);
    }

    private static String described(Optional<String> id) {
        return id.map(text -> "site " + text).orElse("no site id");
    }

    private static String newId() {
        return PictureId.random().hex();
    }
}
