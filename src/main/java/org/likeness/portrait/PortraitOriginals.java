package org.likeness.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.likeness.avatar.Picture;
import org.likeness.picture.Original;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Square;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/** Portraits as what squares of any size are made from: their renditions and, for larger ones, their cleaned picture. */
@ApplicationScoped
public class PortraitOriginals {
    private final PictureFiles files;
    private final Portraits portraits;

    @Inject
    PortraitOriginals(PictureFiles files, Portraits portraits) {
        this.files = files;
        this.portraits = portraits;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PortraitOriginals() {
        this(null, null);
    }

    /**
     * The original of a member's picture.
     *
     * @return empty where its files went a moment ago
     */
    public Optional<Original> of(Picture picture) throws IOException {
        PictureId id = StoredPicture.id(picture);
        Optional<Instant> since = files.since(id);
        return since.isEmpty() ? Optional.empty() : Optional.of(new Kept(id, picture, since.get()));
    }

    private final class Kept implements Original {
        private final PictureId id;
        private final Picture picture;
        private final Instant since;

        Kept(PictureId id, Picture picture, Instant since) {
            this.id = id;
            this.picture = picture;
            this.since = since;
        }

        @Override
        public String name() {
            return id.hex();
        }

        @Override
        public List<Integer> sides() {
            return picture.sides();
        }

        @Override
        public PictureType type() {
            return PictureType.ofExtension(picture.extension());
        }

        @Override
        public Instant since() {
            return since;
        }

        @Override
        public Optional<byte[]> file(int side) throws IOException {
            return files.read(id, side + "." + picture.extension());
        }

        @Override
        public Optional<Square> larger(int side, Pipeline pipeline) throws IOException, PictureException {
            var cleaned = portraits.stored(id).flatMap(StoredPicture::cleaned);
            if (cleaned.isEmpty()) {
                return Optional.empty();
            }
            var bytes = files.read(id, cleaned.get().fileName());
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(pipeline.square(
                            bytes.get(), Optional.of(cleaned.get().crop()), side));
        }
    }
}
