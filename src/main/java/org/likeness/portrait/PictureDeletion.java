package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.likeness.storage.PictureId;

/** A picture that is no longer used and whose files may still be there. */
@Entity
@Table(name = "picture_deletion")
public class PictureDeletion {
    @Id
    @Column(name = "picture_id")
    private String pictureId;

    @Column
    private OffsetDateTime requested;

    /** For JPA. */
    protected PictureDeletion() {}

    PictureDeletion(PictureId picture, Instant requested) {
        this.pictureId = picture.hex();
        this.requested = requested.atOffset(ZoneOffset.UTC);
    }
}
