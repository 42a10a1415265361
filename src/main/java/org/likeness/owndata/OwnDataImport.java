package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import org.likeness.owndata.ImportException.Reason;
import org.likeness.owndata.ImportReceipt.Count;
import org.likeness.owndata.ImportReceipt.Part;
import org.likeness.owndata.ImportedTexts.Owner;
import org.likeness.profile.Profiles;

/** Imports what another Likeness has exported: profile, portrait, posts, and the member's own comments on them. */
@Singleton
public class OwnDataImport {
    private final Profiles profiles;
    private final ArchivedPortrait portrait;
    private final TextsImport texts;
    private final Origins origins;

    /** Opens an untrusted file, as often as asked. */
    @FunctionalInterface
    public interface Upload {
        InputStream open() throws IOException;
    }

    @Inject
    OwnDataImport(Profiles profiles, ArchivedPortrait portrait, TextsImport texts, Origins origins) {
        this.profiles = profiles;
        this.portrait = portrait;
        this.texts = texts;
        this.origins = origins;
    }

    /**
     * Imports an archive into an account. What it does not have stays as it is.
     *
     * @throws ImportException if it is not an archive that this site can read; nothing is imported then
     * @throws IOException if the upload or the disk fails; what was imported until then stays, and is not imported again
     */
    public ImportReceipt importInto(long accountId, Upload upload, FormRules rules)
            throws ImportException, IOException {
        var archive = ReceivedArchive.of(upload::open);
        String origin = origin(archive);
        TextsImport.check(archive);
        var owner = new Owner(accountId, origin, origin.equals(origins.of(accountId)));
        var profile = importProfile(accountId, archive, rules);
        var picture = portrait.importFor(accountId, archive);
        boolean writes = rules.mayWrite();
        var posts = writes ? texts.posts(owner, archive, rules) : Count.NONE;
        var comments = writes ? texts.comments(owner, archive, rules) : Count.NONE;
        return new ImportReceipt(profile, picture, writes, rules.requiresApproval(), posts, comments);
    }

    private static String origin(ReceivedArchive archive) throws ImportException, IOException {
        var manifest = archive.object(ArchiveFormat.MANIFEST).orElseThrow();
        if (!manifest.getString("format", "").equals(ArchiveFormat.NAME)) {
            throw new ImportException(Reason.NOT_AN_EXPORT, "another format");
        }
        int version = manifest.getInt("version", 0);
        if (version > ArchiveFormat.VERSION) {
            throw new ImportException(Reason.NEWER_VERSION, "version " + version);
        }
        String origin = manifest.getString("origin", "");
        if (version < 1 || !origin.matches("[0-9a-f]{64}")) {
            throw new ImportException(Reason.DAMAGED, "no version or no origin");
        }
        return origin;
    }

    private Part importProfile(long accountId, ReceivedArchive archive, FormRules rules)
            throws ImportException, IOException {
        var json = archive.object(ArchiveFormat.PROFILE);
        if (json.isEmpty()) {
            return Part.MISSING;
        }
        String nickname = text("nickname", json.get());
        String bio = text("bio", json.get()).replace("\r\n", "\n");
        String website = text("website", json.get());
        String location = text("location", json.get());
        if (!rules.isProfile(nickname, bio, website, location)) {
            return Part.REFUSED;
        }
        profiles.update(accountId, nickname, bio, website, location);
        return Part.IMPORTED;
    }

    private static String text(String name, JsonObject json) {
        return json.getString(name, "").strip();
    }
}
