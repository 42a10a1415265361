package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;
import org.likeness.gravatar.Rating;
import org.likeness.owndata.ImportReceipt.Part;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureException;
import org.likeness.portrait.PictureDescription;
import org.likeness.portrait.PortraitUpload;

/** Imports the portrait of an archive like any upload: its best picture is untrusted. */
@Singleton
class ArchivedPortrait {
    private static final Logger LOG = System.getLogger(ArchivedPortrait.class.getName());

    private final PortraitUpload portraits;
    private final int maxBytes;

    @Inject
    ArchivedPortrait(PortraitUpload portraits, Settings settings) {
        this.portraits = portraits;
        this.maxBytes = Math.toIntExact(settings.maxBytes());
    }

    /** @throws ImportException if the description of the portrait is damaged; the other reasons for a refusal are logged */
    Part importFor(long accountId, ReceivedArchive archive) throws ImportException, IOException {
        var json = archive.object(ArchiveFormat.PORTRAIT);
        if (json.isEmpty()) {
            return Part.MISSING;
        }
        var cropSource = find(archive, "cleaned");
        var file = cropSource.or(() -> Stream.of("400", "200", "160", "80", "40")
                .flatMap(side -> find(archive, side).stream())
                .findFirst());
        if (file.isEmpty()) {
            return Part.MISSING;
        }
        try {
            portraits.upload(
                    accountId,
                    () -> picture(file.get(), archive),
                    cropSource.flatMap(name -> crop(json.get())),
                    description(json.get()));
            return Part.IMPORTED;
        } catch (PictureException | IOException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "the portrait of an archive was refused", e);
            return Part.REFUSED;
        }
    }

    private byte[] picture(String file, ReceivedArchive archive) throws IOException {
        try {
            return archive.bytes(file, maxBytes);
        } catch (ImportException e) {
            throw new IOException(e);
        }
    }

    private static Optional<String> find(ReceivedArchive archive, String name) {
        return Stream.of(".jpg", ".png")
                .map(ending -> ArchiveFormat.PICTURES + name + ending)
                .filter(archive::has)
                .findFirst();
    }

    /** @throws IllegalArgumentException if it is not valid */
    private static PictureDescription description(JsonObject json) {
        return new PictureDescription(
                json.getString("description", ""), Rating.of(json.getString("rating", Rating.G.word())));
    }

    private static Optional<Crop> crop(JsonObject json) {
        return Optional.ofNullable(object(json, "cropSource"))
                .map(source -> new Crop(source.getInt("x", -1), source.getInt("y", -1), source.getInt("side", -1)));
    }

    private static @Nullable JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : null;
    }
}
