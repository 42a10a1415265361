package org.likeness.picture;

/**
 * The frame header of a JPEG file.
 *
 * @param kind 0 for baseline, 1 for extended, 2 for progressive, more for unsupported kinds
 * @param ids the component identifiers, one character each
 * @param coefficientBytes the memory that a decoder needs for a frame with several scans
 */
record JpegFrame(int kind, int bits, int width, int height, int components, String ids, long coefficientBytes) {
    static final int START_OF_FRAME = 0xc0;
    static final int PROGRESSIVE = 2;
    private static final int BLOCK = 8;

    static JpegFrame parse(byte[] file, int at) {
        int width = ByteReader.bigEndian16(file, at + 7);
        int height = ByteReader.bigEndian16(file, at + 5);
        int components = ByteReader.unsigned(file, at + 9);
        var ids = new StringBuilder();
        int widest = 1;
        int highest = 1;
        long samples = 0;
        for (int i = 0; i < components; i++) {
            ids.append((char) ByteReader.unsigned(file, at + 10 + 3 * i));
            int sampling = ByteReader.unsigned(file, at + 11 + 3 * i);
            widest = Math.max(widest, sampling >> 4);
            highest = Math.max(highest, sampling & 0xf);
            samples += (long) (sampling >> 4) * (sampling & 0xf);
        }
        long across = (width + (long) BLOCK * widest - 1) / ((long) BLOCK * widest);
        long down = (height + (long) BLOCK * highest - 1) / ((long) BLOCK * highest);
        long coefficients = across * down * samples * BLOCK * BLOCK;
        return new JpegFrame(
                ByteReader.unsigned(file, at + 1) - START_OF_FRAME,
                ByteReader.unsigned(file, at + 4),
                width,
                height,
                components,
                ids.toString(),
                Short.BYTES * coefficients);
    }
}
