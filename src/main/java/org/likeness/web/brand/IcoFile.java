package org.likeness.web.brand;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;

/**
 * Writes several sizes of an icon into one file, each as PNG.
 *
 * @see <a href="https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)">Icons</a>
 */
final class IcoFile {
    private static final int HEADER = 6;
    private static final int ENTRY = 16;
    private static final short ICON = 1;
    private static final short PLANES = 1;
    private static final short BITS = 32;

    private IcoFile() {}

    /** @param images the PNG files by their sides, less than 256 pixels */
    static byte[] of(SortedMap<Integer, byte[]> images) {
        int at = HEADER + ENTRY * images.size();
        int length =
                at + images.values().stream().mapToInt(image -> image.length).sum();
        var file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort(ICON).putShort((short) images.size());
        for (var image : images.entrySet()) {
            byte side = image.getKey().byteValue();
            file.put(side).put(side).putShort((short) 0); // no palette
            file.putShort(PLANES).putShort(BITS).putInt(image.getValue().length).putInt(at);
            at += image.getValue().length;
        }
        images.values().forEach(file::put);
        return file.array();
    }
}
