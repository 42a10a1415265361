package org.likeness.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.likeness.picture.CleanedPicture;
import org.likeness.picture.Crop;
import org.likeness.picture.PictureType;

/** The cleaned picture that lies beside the renditions, and the square that was cut out of it. */
@Embeddable
public class Cleaned {
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

    /** For JPA only. */
    protected Cleaned() {}

    private Cleaned(PictureType type, int width, int height, Crop crop) {
        this.type = type;
        this.width = width;
        this.height = height;
        this.x = crop.x();
        this.y = crop.y();
        this.side = crop.side();
    }

    static Cleaned of(CleanedPicture picture) {
        return new Cleaned(picture.type(), picture.width(), picture.height(), picture.crop());
    }

    Cleaned cutAt(Crop crop) {
        return new Cleaned(type, width, height, crop);
    }

    String fileName() {
        return fileName(type);
    }

    static String fileName(PictureType type) {
        return "cleaned." + type.extension();
    }

    Crop crop() {
        return new Crop(x, y, side);
    }

    /** In pixels. */
    public int getWidth() {
        return width;
    }

    /** In pixels. */
    public int getHeight() {
        return height;
    }

    /** The left edge of the square, in pixels. */
    public int getX() {
        return x;
    }

    /** The upper edge of the square, in pixels. */
    public int getY() {
        return y;
    }

    /** Of the square, in pixels. */
    public int getSide() {
        return side;
    }
}
