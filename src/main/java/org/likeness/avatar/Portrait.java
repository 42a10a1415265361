package org.likeness.avatar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
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

    /** The sides of the renditions that are there, in pixels, smallest first. */
    public List<Integer> sides() {
        return Pipeline.SIDES.stream().filter(side -> side <= largestSide).toList();
    }

    /** The address within this site of the smallest rendition that has enough pixels, or else of the largest. */
    public String address(int pixels) {
        int side = sides().stream().filter(there -> there >= pixels).findFirst().orElse(largestSide);
        return "/portraits/" + pictureId + "/" + fileName(side, pictureType);
    }

    static String fileName(int side, PictureType type) {
        return side + "." + type.extension();
    }
}
