package org.likeness.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.likeness.picture.Pipeline;

/** Thumbnailator as its manual shows it: everything decoded once, each square made from that. */
final class Thumbnailator implements Variant {
    private final Input input;
    private final byte[] file;

    Thumbnailator(Input input) throws IOException {
        this.input = input;
        this.file = Files.readAllBytes(input.file());
    }

    /** The format of the file. */
    static String version() {
        String jar = Thumbnails.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return jar.replaceAll(".*/thumbnailator-(.*)\\.jar", "Thumbnailator $1");
    }

    @Override
    public String name() {
        return "Thumbnailator";
    }

    @Override
    public double run() throws Exception {
        return Variant.timed(() -> {
            BufferedImage image = decoded();
            for (int side : Pipeline.SIDES) {
                square(image, side);
            }
        });
    }

    @Override
    public byte[] sample() throws IOException {
        return square(decoded(), SAMPLED);
    }

    @Override
    public boolean warmedUp(int runs, double seconds) {
        return runs >= 5 && seconds >= 3;
    }

    private BufferedImage decoded() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private byte[] square(BufferedImage image, int side) throws IOException {
        var square = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .size(side, side)
                .crop(Positions.CENTER)
                .outputFormat(input.seesThrough() ? "png" : "jpg")
                .outputQuality(0.85)
                .toOutputStream(square);
        return square.toByteArray();
    }
}
