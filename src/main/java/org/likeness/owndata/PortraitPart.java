package org.likeness.owndata;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.likeness.portrait.Portrait;
import org.likeness.portrait.Portraits;
import org.likeness.portrait.StoredCropSource;
import org.likeness.storage.PictureFiles;

/** The portrait in an archive: its files as they are stored, and a description. */
@Singleton
class PortraitPart {
    private final Portraits portraits;
    private final PictureFiles files;

    @Inject
    PortraitPart(Portraits portraits, PictureFiles files) {
        this.portraits = portraits;
        this.files = files;
    }

    /**
     * Adds the portrait, if there is one. Files that the disk has lost are left out.
     *
     * @throws IOException if the portrait was changed meanwhile, so that files are missing
     */
    void write(long accountId, Archive archive) throws IOException {
        var portrait = portraits.find(accountId);
        if (portrait.isEmpty()) {
            return;
        }
        var stored = portrait.get().stored();
        var written = new ArrayList<String>();
        for (String name : stored.fileNames()) {
            var file = files.find(stored.id(), name);
            if (file.isPresent() && archive.file(ArchiveFormat.PICTURES + name, file.get())) {
                written.add(ArchiveFormat.PICTURES + name);
            }
        }
        boolean changed = portraits
                .find(accountId)
                .filter(now -> now.stored().id().equals(stored.id()))
                .isEmpty();
        if (changed) {
            throw new IOException("the portrait was changed while it was exported");
        }
        archive.json(ArchiveFormat.PORTRAIT, json -> write(portrait.get(), written, json));
    }

    private static void write(Portrait portrait, List<String> written, JsonGenerator json) {
        var picture = portrait.picture();
        var source = portrait.stored().cropSource();
        String sourceFile =
                source.map(each -> ArchiveFormat.PICTURES + each.fileName()).orElse("");
        json.writeStartObject()
                .write("description", picture.words())
                .write("rating", picture.rating().word())
                .writeStartArray("renditions");
        written.stream().filter(name -> !name.equals(sourceFile)).forEach(json::write);
        json.writeEnd();
        source.filter(each -> written.contains(sourceFile)).ifPresent(each -> write(sourceFile, each, json));
        json.writeEnd();
    }

    private static void write(String file, StoredCropSource source, JsonGenerator json) {
        json.writeStartObject("cropSource")
                .write("file", file)
                .write("width", source.getWidth())
                .write("height", source.getHeight())
                .write("x", source.getX())
                .write("y", source.getY())
                .write("side", source.getSide())
                .writeEnd();
    }
}
