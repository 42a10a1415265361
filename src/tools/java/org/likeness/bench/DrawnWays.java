package org.likeness.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Seed;
import org.likeness.drawing.Style;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The ways to draw a PNG, each time for another hash and name. */
@State(Scope.Thread)
public class DrawnWays {
    private static final int PLAIN_BOXES = 5;

    private int person;

    /** How it is drawn. */
    @State(Scope.Thread)
    public static class Manner {
        /** One that differs from hash to hash. */
        @Param({"IDENTICON", "RETRO", "MONSTERID", "WAVATAR", "ROBOHASH", "INITIALS", "COLOR"})
        public Style style = Style.IDENTICON;
    }

    /** How large. */
    @State(Scope.Thread)
    public static class Size {
        /** The side. */
        @Param({"16", "80", "512"})
        public int pixels = 80;
    }

    @Benchmark
    public byte[] likeness(Manner manner, Size size) {
        person++;
        return DrawnAvatar.of(manner.style, Seed.ofText("person " + person), name())
                .png(size.pixels);
    }

    /** Names in Latin, Cyrillic, Greek and Han letters, in turns. */
    private String name() {
        int letter = person / 4 % 24;
        int other = person / 96 % 24;
        return switch (person % 4) {
            case 0 -> (char) ('A' + letter) + "da " + (char) ('A' + other) + "ovelace " + person;
            case 1 -> (char) ('А' + letter) + "рий " + (char) ('А' + other) + "агарин " + person;
            case 2 -> (char) ('α' + letter) + "λένη " + (char) ('α' + other) + "αππά " + person;
            default -> (char) ('一' + person / 4 % 20_000) + "小龙";
        };
    }

    /** Five by five boxes, mirrored, by the JDK alone: the identicon of most tutorials. */
    @Benchmark
    public byte[] tutorial(Size size) throws IOException {
        int side = size.pixels;
        person++;
        int bits = Seed.ofText("person " + person).hex().hashCode();
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(new Color(bits & 0xffffff));
        int box = side / PLAIN_BOXES;
        for (int y = 0; y < PLAIN_BOXES; y++) {
            for (int x = 0; x < PLAIN_BOXES; x++) {
                int half = Math.min(x, PLAIN_BOXES - 1 - x);
                if ((bits >>> (3 * y + half) & 1) != 0) {
                    graphics.fillRect(x * box, y * box, box, box);
                }
            }
        }
        graphics.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
