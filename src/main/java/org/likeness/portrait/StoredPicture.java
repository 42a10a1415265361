package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Picture;
import org.likeness.gravatar.Rating;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Renditions;
import org.likeness.storage.PictureId;

/** A picture that has files: the renditions and, unless an old version wrote them, the crop source. */
@Embeddable
public class StoredPicture {
    private static final String FOLDER = "/portraits/";

    @Column(name = "picture_id")
    private String pictureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "picture_type")
    private PictureType pictureType;

    @Column(name = "largest_side")
    private int largestSide;

    private long bytes;

    @Embedded
    private @Nullable StoredCropSource cropSource;

    /** For JPA. */
    protected StoredPicture() {}

    private StoredPicture(PictureId id, PictureType type, int largestSide, @Nullable StoredCropSource cropSource) {
        this.pictureId = id.hex();
        this.pictureType = type;
        this.largestSide = largestSide;
        this.cropSource = cropSource;
    }

    static StoredPicture of(PictureId id, Renditions renditions, @Nullable StoredCropSource cropSource) {
        return new StoredPicture(id, renditions.type(), renditions.files().lastKey(), cropSource);
    }

    /** The same picture for a copy of the files. */
    StoredPicture withId(PictureId copy) {
        var same = new StoredPicture(copy, pictureType, largestSide, cropSource);
        same.bytes = bytes;
        return same;
    }

    void countBytes(Collection<byte[]> files) {
        bytes = files.stream().mapToLong(file -> file.length).sum();
    }

    /** The size of all files; 0 if it was not counted yet. */
    long bytes() {
        return bytes;
    }

    public PictureId id() {
        return new PictureId(pictureId);
    }

    public Optional<StoredCropSource> cropSource() {
        return Optional.ofNullable(cropSource);
    }

    /** The picture as pages show it. */
    Picture picture(String words, Rating rating) {
        return picture(pictureId, pictureType, largestSide, words, rating);
    }

    static Picture picture(String pictureId, PictureType type, int largestSide, String words, Rating rating) {
        return new Picture(FOLDER + pictureId + "/", sides(largestSide), type.extension(), words, rating);
    }

    /** The id in the URL of a picture. */
    static PictureId id(Picture picture) {
        return new PictureId(
                picture.folder().substring(FOLDER.length(), picture.folder().length() - 1));
    }

    /** The sides of the renditions in pixels, smallest first. */
    private static List<Integer> sides(int largest) {
        return Pipeline.SIDES.stream().filter(side -> side <= largest).toList();
    }

    String fileName(int side) {
        return side + "." + pictureType.extension();
    }

    /** The names of all its files. */
    public List<String> fileNames() {
        return Stream.concat(
                        sides(largestSide).stream().map(this::fileName),
                        cropSource().stream().map(StoredCropSource::fileName))
                .toList();
    }
}
