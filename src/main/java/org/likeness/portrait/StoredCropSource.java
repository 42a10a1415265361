package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.likeness.picture.Crop;
import org.likeness.picture.CropSource;
import org.likeness.picture.PictureType;

/** The crop source of a picture, in the same folder as the renditions, and the square that they show. */
@Embeddable
public class StoredCropSource {
    @Enumerated(EnumType.STRING)
    @Column(name = "cleaned_type")
    private PictureType type;

    @Column(name = "cleaned_width")
    private int width;

    @Column(name = "cleaned_height")
    private int height;

    @Column(name = "crop_x")
    private int x;

    @Column(name = "crop_y")
    private int y;

    @Column(name = "crop_side")
    private int side;

    /** For JPA. */
    protected StoredCropSource() {}

    private StoredCropSource(PictureType type, int width, int height, Crop crop) {
        this.type = type;
        this.width = width;
        this.height = height;
        this.x = crop.x();
        this.y = crop.y();
        this.side = crop.side();
    }

    static StoredCropSource of(CropSource picture) {
        return new StoredCropSource(picture.type(), picture.width(), picture.height(), picture.crop());
    }

    StoredCropSource withCrop(Crop crop) {
        return new StoredCropSource(type, width, height, crop);
    }

    public String fileName() {
        return fileName(type);
    }

    static String fileName(PictureType type) {
        return "cleaned." + type.extension();
    }

    Crop crop() {
        return new Crop(x, y, side);
    }

    public int getWidth() {
        return width;
    }

    public int getHeight() {
        return height;
    }

    /** The left edge of the square; like all of these, in pixels. */
    public int getX() {
        return x;
    }

    /** The upper edge of the square. */
    public int getY() {
        return y;
    }

    /** The side of the square. */
    public int getSide() {
        return side;
    }
}
