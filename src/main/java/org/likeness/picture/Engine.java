package org.likeness.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.likeness.picture.PictureException.Reason;

/** Decodes pictures. Both engines accept and refuse the same files. */
public enum Engine {
    /** Pure Java and the JDK's own decoders. */
    PORTABLE,
    /** The native library Skia through Skija, if the server has it as a module; several times faster. */
    SKIA;

    /**
     * Tries to load this engine.
     *
     * @return why it cannot run here; empty if it can
     */
    public Optional<Throwable> obstacle() {
        if (this == SKIA) {
            try {
                SkiaDecoder.load();
            } catch (LinkageError | RuntimeException e) { // the module or native libraries of the system are missing
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /**
     * Decodes at least this part of the canvas.
     *
     * @param region in pixels of the stored canvas
     * @param step how many pixels along each side may become one, at least 1; the result is never coarser
     */
    Decoded decode(EncodedPicture picture, Rectangle region, double step, CpuBudget cpu) throws PictureException {
        try {
            return picture.fillsCanvas() ? frame(picture, region, step, cpu) : onCanvas(picture, region, step, cpu);
        } catch (PictureException | VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // hostile files can make decoders throw anything
            if (cpu.isSpent()) {
                throw new PictureException(Reason.TOO_COMPLEX, "no CPU time left", e);
            }
            throw new PictureException(Reason.DAMAGED, "decoder: " + e, e);
        }
    }

    private Decoded frame(EncodedPicture picture, Rectangle region, double step, CpuBudget cpu) throws Exception {
        boolean whole = region.getSize().equals(picture.frame().getSize());
        if (this == SKIA && whole) {
            var decoded = SkiaDecoder.decode(picture, step, cpu);
            if (decoded.isPresent()) {
                return decoded.get();
            }
        }
        int squares = (int) step;
        return switch (picture.format()) {
            case PNG -> new PngDecoder(picture, cpu).decode(region, squares);
            case GIF -> new GifDecoder(picture, cpu).decode(region, squares);
            case WEBP -> WebpDecoder.decode(picture, region, squares, cpu);
            case JPEG ->
                picture.cmyk().isPresent()
                        ? CmykDecoder.decode(picture, picture.cmyk().get(), region, squares, cpu)
                        : JpegDecoder.decode(picture, region, squares, cpu);
        };
    }

    /** Places a frame that does not fill the canvas on a transparent one. */
    private Decoded onCanvas(EncodedPicture picture, Rectangle region, double step, CpuBudget cpu) throws Exception {
        Rectangle frame = picture.frame();
        Rectangle part = region.intersection(frame);
        if (part.isEmpty()) {
            return new Decoded(canvas(region, step), region.x, region.y, step);
        }
        part.translate(-frame.x, -frame.y);
        Decoded seen = frame(picture, part, step, cpu);
        BufferedImage canvas = canvas(region, seen.step());
        var graphics = canvas.createGraphics();
        int left = (int) Math.round((frame.x + seen.x() - region.x) / seen.step());
        int top = (int) Math.round((frame.y + seen.y() - region.y) / seen.step());
        graphics.drawImage(seen.image(), left, top, null);
        graphics.dispose();
        return new Decoded(canvas, region.x, region.y, seen.step());
    }

    private static BufferedImage canvas(Rectangle region, double step) {
        return new BufferedImage(
                (int) Math.ceil(region.width / step),
                (int) Math.ceil(region.height / step),
                BufferedImage.TYPE_INT_ARGB);
    }
}
