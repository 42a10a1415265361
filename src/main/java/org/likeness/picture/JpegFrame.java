package org.likeness.picture;

/**
 * The frame header of a JPEG file: how large the picture is and what of.
 *
 * @param kind 0 baseline, 1 extended, 2 progressive, above those all that is rare
 * @param ids of the components, each one character
 * @param coefficientBytes what a decoder keeps of a frame with more than one scan
 */
record JpegFrame(int kind, int bits, int width, int height, int components, String ids, long coefficientBytes) {
    static final int START_OF_FRAME = 0xc0;
    static final int PROGRESSIVE = 2;
    private static final int BLOCK = 8;

    static JpegFrame parse(byte[] file, int at) {
        int width = Bytes.bigEndian16(file, at + 7);
        int height = Bytes.bigEndian16(file, at + 5);
        int components = Bytes.unsigned(file, at + 9);
        var ids = new StringBuilder();
        int widest = 1;
        int highest = 1;
        long samples = 0;
        for (int i = 0; i < components; i++) {
            ids.append((char) Bytes.unsigned(file, at + 10 + 3 * i));
            int sampling = Bytes.unsigned(file, at + 11 + 3 * i);
            widest = Math.max(widest, sampling >> 4);
            highest = Math.max(highest, sampling & 0xf);
            samples += (long) (sampling >> 4) * (sampling & 0xf);
        }
        long across = (width + (long) BLOCK * widest - 1) / ((long) BLOCK * widest);
        long down = (height + (long) BLOCK * highest - 1) / ((long) BLOCK * highest);
        long coefficients = across * down * samples * BLOCK * BLOCK;
        return new JpegFrame(
                Bytes.unsigned(file, at + 1) - START_OF_FRAME,
                Bytes.unsigned(file, at + 4),
                width,
                height,
                components,
                ids.toString(),
                Short.BYTES * coefficients);
    }
}
