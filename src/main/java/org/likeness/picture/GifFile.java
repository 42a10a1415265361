package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.awt.Rectangle;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Reads the blocks of a GIF file. An animation is read as its first frame.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class GifFile {
    private static final int SCREEN = 6;
    private static final int AFTER_SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int COMMENT = 0xfe;
    private static final int IMAGE = 0x2c;
    static final int DESCRIPTOR_LENGTH = 10;

    private final byte[] file;

    GifFile(byte[] file) {
        this.file = file;
    }

    /** Reads the headers. Accepts files that end within the first frame; the decoder finds out whether enough is left. */
    EncodedPicture read(PictureLimits limits) throws PictureException {
        int blocks = AFTER_SCREEN + colourTableLength(file, SCREEN + 4);
        var essence = new SplicedFile(file).part(0, blocks);
        var metadata = EnumSet.noneOf(Metadata.class);
        int control = -1;
        int first = -1;
        int frames = 0;
        int parts = 0;
        for (int at = blocks; at < file.length; ) {
            int kind = ByteReader.unsigned(file, at);
            if (kind == EXTENSION) {
                if (ByteReader.unsigned(file, at + 1) == COMMENT) {
                    metadata.add(Metadata.NOTES);
                }
                boolean ofFirst = ByteReader.unsigned(file, at + 1) == GRAPHIC_CONTROL && first < 0;
                control = ofFirst ? at : control;
                at = afterSubBlocks(at + 2);
            } else if (kind == IMAGE) {
                int end = afterSubBlocks(at + DESCRIPTOR_LENGTH + colourTableLength(file, at + 9) + 1);
                if (first < 0) {
                    first = at;
                    if (control >= 0) {
                        essence.part(control, control + 8);
                    }
                    essence.part(at, end);
                }
                limits.requireFewFrames(++frames);
                at = end;
            } else {
                break; // the end, or something that browsers do not read either
            }
            limits.requireFewParts(++parts);
        }
        if (first < 0) {
            throw damaged("GIF has no frame");
        }
        var frame = new Rectangle(
                ByteReader.littleEndian16(file, first + 1),
                ByteReader.littleEndian16(file, first + 3),
                ByteReader.littleEndian16(file, first + 5),
                ByteReader.littleEndian16(file, first + 7));
        if (frame.isEmpty()) {
            throw damaged("the first frame of the GIF is empty");
        }
        // like browsers, enlarges a screen that is too small for the first frame
        int width = Math.max(ByteReader.littleEndian16(file, SCREEN), frame.x + frame.width);
        int height = Math.max(ByteReader.littleEndian16(file, SCREEN + 2), frame.y + frame.height);
        limits.requireFewPixels(width, height);
        return new EncodedPicture(
                PictureFormat.GIF,
                width,
                height,
                frame,
                Orientation.UPRIGHT,
                ColourProfile.SRGB,
                Optional.empty(),
                metadata,
                (long) frame.width * frame.height,
                false,
                essence.toArray());
    }

    /** The length of the colour table in bytes, 0 if the flags of the screen or frame declare none. */
    static int colourTableLength(byte[] file, int flags) {
        int value = ByteReader.unsigned(file, flags);
        return (value & 0x80) == 0 ? 0 : 3 << ((value & 7) + 1);
    }

    private int afterSubBlocks(int at) {
        int next = at;
        while (next < file.length && file[next] != 0) {
            next += 1 + ByteReader.unsigned(file, next);
        }
        return next + 1;
    }
}
