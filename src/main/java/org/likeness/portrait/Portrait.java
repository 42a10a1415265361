package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.likeness.avatar.Picture;
import org.likeness.picture.PictureType;
import org.likeness.picture.Pipeline;
import org.likeness.picture.Renditions;
import org.likeness.storage.PictureId;

/** The picture that a member uploaded. A member has at most one: its key is the account. */
@Entity
public class Portrait {
    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "picture_id")
    private String pictureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "picture_type")
    private PictureType pictureType;

    @Column(name = "largest_side")
    private int largestSide;

    private String words = "";

    /** For JPA only. */
    protected Portrait() {}

    Portrait(long accountId, PictureId pictureId, Renditions renditions) {
        this.accountId = accountId;
        this.pictureId = pictureId.hex();
        this.pictureType = renditions.type();
        this.largestSide = renditions.files().lastKey();
    }

    long accountId() {
        return accountId;
    }

    PictureId pictureId() {
        return new PictureId(pictureId);
    }

    void describe(String newWords) {
        this.words = newWords;
    }

    /** What pages show of it. */
    public Picture picture() {
        var sides = Pipeline.SIDES.stream().filter(side -> side <= largestSide).toList();
        return new Picture("/portraits/" + pictureId + "/", sides, pictureType.extension(), words);
    }

    static String fileName(int side, PictureType type) {
        return side + "." + type.extension();
    }
}
