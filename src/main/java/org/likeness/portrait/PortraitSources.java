package org.likeness.portrait;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.likeness.avatar.Picture;
import org.likeness.picture.PictureException;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.SizedSource;
import org.likeness.picture.Square;
import org.likeness.storage.PictureFiles;
import org.likeness.storage.PictureId;

/** Makes squares of any size from portraits: from a rendition or, for larger ones, from the crop source. */
@Singleton
public class PortraitSources {
    private final PictureFiles files;
    private final Portraits portraits;

    @Inject
    PortraitSources(PictureFiles files, Portraits portraits) {
        this.files = files;
        this.portraits = portraits;
    }

    /**
     * The files of a member's picture.
     *
     * @return empty if they were just deleted
     */
    public Optional<SizedSource> of(Picture picture) throws IOException {
        PictureId id = StoredPicture.id(picture);
        Optional<Instant> since = files.since(id);
        return since.isEmpty() ? Optional.empty() : Optional.of(new StoredSource(id, picture, since.get()));
    }

    private final class StoredSource implements SizedSource {
        private final PictureId id;
        private final Picture picture;
        private final Instant since;

        StoredSource(PictureId id, Picture picture, Instant since) {
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
            var cropSource = portraits.stored(id).flatMap(StoredPicture::cropSource);
            if (cropSource.isEmpty()) {
                return Optional.empty();
            }
            var bytes = files.read(id, cropSource.get().fileName());
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(pipeline.square(
                            bytes.get(), Optional.of(cropSource.get().crop()), side));
        }
    }
}
