package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.likeness.gravatar.AvatarSize;
import org.likeness.storage.PictureFiles;

/** Reads the files of portraits for other formats than web pages. */
@Singleton
public class PortraitFiles {
    private final Portraits portraits;
    private final PictureFiles files;

    @Inject
    PortraitFiles(Portraits portraits, PictureFiles files) {
        this.portraits = portraits;
        this.files = files;
    }

    /** The portrait in the smallest stored size with at least that many pixels, or the largest; empty if there is no such file. */
    public Optional<PortraitFile> find(long accountId, AvatarSize size) {
        return portraits.find(accountId).flatMap(portrait -> read(portrait, size));
    }

    private Optional<PortraitFile> read(Portrait portrait, AvatarSize size) {
        var picture = portrait.picture();
        String address = picture.address(size.pixels());
        String name = address.substring(picture.folder().length());
        String type = picture.extension().equals("png") ? "PNG" : "JPEG";
        try {
            return files.read(portrait.stored().id(), name).map(file -> new PortraitFile(type, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
