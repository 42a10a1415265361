package org.likeness.interop;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.likeness.it.Visitor;

/**
 * A member's picture that is easy to recognise: orange above, blue below.
 *
 * @param renditions by their sides
 */
record Portrait(Map<Integer, String> renditions) {
    private static final int SIDE = 600;
    private static final Color ABOVE = new Color(0xf28c28);
    private static final Color BELOW = new Color(0x1f4e9e);
    private static final int TOLERANCE = 12;

    /** Uploads it. */
    static Portrait of(Visitor member) throws IOException {
        var fields = Map.of("csrf", member.csrf());
        var answer = member.multipart("portrait.png", drawn(), fields, "Accept", "application/json");
        var addresses = Visitor.json(answer).getJsonObject("renditions");
        var renditions = new HashMap<Integer, String>();
        addresses.keySet().forEach(side -> renditions.put(Integer.valueOf(side), addresses.getString(side)));
        return new Portrait(renditions);
    }

    /** The address of the rendition of that size, if there is one. */
    Optional<String> rendition(int side) {
        return Optional.ofNullable(renditions.get(side));
    }

    /** Whether a picture of any size looks like it. */
    static boolean isLike(BufferedImage image) {
        int middle = image.getWidth() / 2;
        return isNear(ABOVE, image.getRGB(middle, image.getHeight() / 8))
                && isNear(BELOW, image.getRGB(middle, image.getHeight() * 7 / 8));
    }

    private static boolean isNear(Color colour, int rgb) {
        var other = new Color(rgb);
        return Math.abs(colour.getRed() - other.getRed()) < TOLERANCE
                && Math.abs(colour.getGreen() - other.getGreen()) < TOLERANCE
                && Math.abs(colour.getBlue() - other.getBlue()) < TOLERANCE;
    }

    private static byte[] drawn() throws IOException {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(ABOVE);
        graphics.fillRect(0, 0, SIDE, SIDE / 2);
        graphics.setColor(BELOW);
        graphics.fillRect(0, SIDE / 2, SIDE, SIDE / 2);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
