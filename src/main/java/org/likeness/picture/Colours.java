package org.likeness.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Brings a decoded picture into 8-bit sRGB, with alpha only where something can be seen through. */
final class Colours {
    private Colours() {}

    static BufferedImage inSrgb(BufferedImage decoded) {
        var space = decoded.getColorModel().getColorSpace();
        BufferedImage argb;
        if (space.getType() == ColorSpace.TYPE_GRAY && !(decoded.getColorModel() instanceof IndexColorModel)) {
            argb = fromGrey(decoded);
        } else if (space.isCS_sRGB()) {
            argb = drawn(decoded, BufferedImage.TYPE_INT_ARGB);
        } else {
            argb = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_ARGB);
            new ColorConvertOp(null).filter(decoded, argb);
        }
        return seesThrough(argb) ? argb : drawn(argb, BufferedImage.TYPE_INT_RGB);
    }

    /** Java takes grey for linear light and would brighten it; files mean the values of sRGB. */
    private static BufferedImage fromGrey(BufferedImage decoded) {
        int width = decoded.getWidth();
        Raster raster = decoded.getRaster();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        boolean alpha = decoded.getColorModel().hasAlpha();
        var argb = new BufferedImage(width, decoded.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width * raster.getNumBands()];
        int[] pixels = new int[width];
        for (int y = 0; y < decoded.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * raster.getNumBands();
                int grey = row[at] >> shift;
                int opacity = alpha ? row[at + 1] >> shift : 0xff;
                pixels[x] = opacity << 24 | grey << 16 | grey << 8 | grey;
            }
            argb.setRGB(0, y, width, 1, pixels, 0, width);
        }
        return argb;
    }

    private static BufferedImage drawn(BufferedImage source, int type) {
        if (source.getType() == type) {
            return source;
        }
        var target = new BufferedImage(source.getWidth(), source.getHeight(), type);
        var graphics = target.createGraphics();
        graphics.drawImage(source, 0, 0, null);
        graphics.dispose();
        return target;
    }

    private static boolean seesThrough(BufferedImage argb) {
        if (argb.getTransparency() == Transparency.OPAQUE) {
            return false;
        }
        int[] row = new int[argb.getWidth()];
        for (int y = 0; y < argb.getHeight(); y++) {
            argb.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return true;
                }
            }
        }
        return false;
    }
}
