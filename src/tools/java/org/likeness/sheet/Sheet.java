package org.likeness.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.likeness.Terminal;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Seed;
import org.likeness.drawing.Style;

/** Every style for twelve people in three sizes, half of them on a light page and half on a dark one, as one PNG. */
public final class Sheet {
    private static final List<String> PEOPLE = List.of(
            "Ada Lovelace",
            "Émile Zola",
            "Юрий Гагарин",
            "Ελένη Παππά",
            "李小龙",
            "さくら",
            "김철수",
            "محمد علي",
            "שרה לוי",
            "Արամ Խաչատրյան",
            "ქეთევან",
            "★");
    private static final int LARGE = 160;
    private static final int MEDIUM = 80;
    private static final int SMALL = 16;
    private static final int GAP = 16;
    private static final int TITLE = 44;
    private static final int COLUMN = LARGE + GAP;
    private static final int BAND = TITLE + LARGE + GAP / 2 + MEDIUM + GAP;
    private static final int HALF = GAP + PEOPLE.size() / 2 * COLUMN;
    private static final Color LIGHT_PAGE = new Color(0xffffff);
    private static final Color DARK_PAGE = new Color(0x212529);
    private static final Color LIGHT_PAGE_TEXT = new Color(0x212529);

    private final BufferedImage image =
            new BufferedImage(2 * HALF, GAP / 2 + Style.values().length * BAND, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();

    private Sheet() {}

    /** Takes the file to write. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        var sheet = new Sheet();
        sheet.draw();
        sheet.write(file);
        Terminal.result(file + ": " + sheet.image.getWidth() + " x " + sheet.image.getHeight() + " pixels, "
                + file.toFile().length() / 1024 + " KiB");
    }

    private void draw() throws IOException {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        graphics.setColor(LIGHT_PAGE);
        graphics.fillRect(0, 0, HALF, image.getHeight());
        graphics.setColor(DARK_PAGE);
        graphics.fillRect(HALF, 0, HALF, image.getHeight());
        graphics.setColor(LIGHT_PAGE_TEXT);
        int top = GAP / 2;
        for (Style style : Style.values()) {
            graphics.drawString(style.word(), GAP, top + TITLE * 2 / 3);
            for (int person = 0; person < PEOPLE.size(); person++) {
                int x = GAP + person * COLUMN + (person < PEOPLE.size() / 2 ? 0 : GAP);
                draw(style, PEOPLE.get(person), x, top + TITLE);
            }
            top += BAND;
        }
    }

    private void draw(Style style, String name, int x, int y) throws IOException {
        var avatar = DrawnAvatar.of(style, Seed.ofText(name), name);
        int below = y + LARGE + GAP / 2;
        graphics.drawImage(ImageIO.read(new ByteArrayInputStream(avatar.png(LARGE))), x, y, null);
        graphics.drawImage(ImageIO.read(new ByteArrayInputStream(avatar.png(MEDIUM))), x, below, null);
        graphics.drawImage(
                ImageIO.read(new ByteArrayInputStream(avatar.png(SMALL))), x + MEDIUM + GAP / 2, below, null);
    }

    /** As small as a PNG can be. */
    private void write(Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0);
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        Files.write(file, bytes.toByteArray());
    }
}
