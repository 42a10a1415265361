package org.likeness.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.likeness.picture.PictureException.Reason;

/** What turns encoded pictures into pixels. Both keep the same contract; a picture that one refuses, the other does, too. */
public enum Engine {
    /** Runs on any JVM. */
    PORTABLE,
    /** Native, by the library Skija, where the server has it as a module; some times faster. */
    SKIA;

    /** The one that a word of the settings names: {@code portable}; or {@code auto} and {@code skia}, which is Skia where it runs. */
    public static Engine of(String word) {
        return word.equals("portable") || SKIA.obstacle().isPresent() ? PORTABLE : SKIA;
    }

    /**
     * Whether it runs here.
     *
     * @return what keeps it from running, empty where nothing does
     */
    public Optional<Throwable> obstacle() {
        if (this == SKIA) {
            try {
                SkiaDecoder.load();
            } catch (LinkageError | RuntimeException e) { // not there, or native libraries of the system are missing
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /**
     * Decodes a part of the canvas, or more of it.
     *
     * @param region in pixels of the stored canvas
     * @param step how many pixels along each side may become one, at least 1; the result is no coarser
     */
    Decoded decode(EncodedPicture picture, Rectangle region, double step, CpuBudget cpu) throws PictureException {
        try {
            return picture.fillsCanvas() ? frame(picture, region, step, cpu) : onCanvas(picture, region, step, cpu);
        } catch (PictureException | VirtualMachineError e) {
            throw e;
        } catch (Throwable e) { // hostile files make decoders throw whatever they like
            if (cpu.isSpent()) {
                throw new PictureException(Reason.TOO_COMPLEX, "no processor time left", e);
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
                picture.inks().isPresent()
                        ? FourInkDecoder.decode(picture, picture.inks().get(), region, squares, cpu)
                        : JpegDecoder.decode(picture, region, squares, cpu);
        };
    }

    /** Around a frame that does not fill the canvas nothing is to be seen. */
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
