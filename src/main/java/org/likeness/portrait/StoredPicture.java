package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** A picture whose files are there: its renditions and, with all but the oldest, the cleaned one. */
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

    @Embedded
    private @Nullable Cleaned cleaned;

    /** For JPA only. */
    protected StoredPicture() {}

    private StoredPicture(PictureId id, PictureType type, int largestSide, @Nullable Cleaned cleaned) {
        this.pictureId = id.hex();
        this.pictureType = type;
        this.largestSide = largestSide;
        this.cleaned = cleaned;
    }

    static StoredPicture of(PictureId id, Renditions renditions, @Nullable Cleaned cleaned) {
        return new StoredPicture(id, renditions.type(), renditions.files().lastKey(), cleaned);
    }

    /** The same picture in a copy of its files. */
    StoredPicture under(PictureId copy) {
        return new StoredPicture(copy, pictureType, largestSide, cleaned);
    }

    public PictureId id() {
        return new PictureId(pictureId);
    }

    public Optional<Cleaned> cleaned() {
        return Optional.ofNullable(cleaned);
    }

    /** What pages show of it. */
    Picture picture(String words, Rating rating) {
        return picture(pictureId, pictureType, largestSide, words, rating);
    }

    static Picture picture(String pictureId, PictureType type, int largestSide, String words, Rating rating) {
        return new Picture(FOLDER + pictureId + "/", sides(largestSide), type.extension(), words, rating);
    }

    /** Under which the files of a picture of a page lie. */
    static PictureId id(Picture of) {
        return new PictureId(of.folder().substring(FOLDER.length(), of.folder().length() - 1));
    }

    /** The sides of renditions up to the largest, in pixels, smallest first. */
    private static List<Integer> sides(int largest) {
        return Pipeline.SIDES.stream().filter(side -> side <= largest).toList();
    }

    String fileName(int side) {
        return side + "." + pictureType.extension();
    }

    /** The names of all its files. */
    List<String> fileNames() {
        return Stream.concat(
                        sides(largestSide).stream().map(this::fileName),
                        cleaned().stream().map(Cleaned::fileName))
                .toList();
    }
}
