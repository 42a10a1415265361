package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The rows of a pass, unpacked and with their filters undone. */
final class PngRows {
    private final Inflater inflater;
    private final CpuBudget cpu;
    private final int pixelBytes;
    private final byte[] packed;
    private byte[] row;
    private byte[] above;

    /**
     * @param across pixels in a row
     * @param bits of one pixel
     */
    PngRows(Inflater inflater, int across, int bits, CpuBudget cpu) {
        this.inflater = inflater;
        this.cpu = cpu;
        this.pixelBytes = Math.max(1, bits / 8);
        int rowBytes = (int) (((long) across * bits + 7) / 8);
        this.packed = new byte[1 + rowBytes];
        this.row = new byte[rowBytes];
        this.above = new byte[rowBytes];
    }

    byte[] samples() {
        return row;
    }

    /** Goes to the next row; false where the data is over before. */
    boolean next() throws PictureException {
        cpu.check();
        try {
            int bytes = 0;
            while (bytes < packed.length) {
                int more = inflater.inflate(packed, bytes, packed.length - bytes);
                if (more == 0) {
                    return false;
                }
                bytes += more;
            }
        } catch (DataFormatException e) {
            return false;
        }
        byte[] free = above;
        above = row;
        row = free;
        unfilter(packed[0]);
        return true;
    }

    private void unfilter(int filter) throws PictureException {
        int length = row.length;
        System.arraycopy(packed, 1, row, 0, length);
        switch (filter) {
            case 0 -> {
                // as it is
            }
            case 1 -> {
                for (int i = pixelBytes; i < length; i++) {
                    row[i] += row[i - pixelBytes];
                }
            }
            case 2 -> {
                for (int i = 0; i < length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < length; i++) {
                    int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xff;
                    row[i] += (byte) ((left + (above[i] & 0xff)) >> 1);
                }
            }
            case 4 -> unfilterPaeth();
            default -> throw damaged("PNG filter must be 0 to 4, was " + filter);
        }
    }

    private void unfilterPaeth() {
        for (int i = 0; i < Math.min(pixelBytes, row.length); i++) {
            row[i] += above[i];
        }
        for (int i = pixelBytes; i < row.length; i++) {
            row[i] +=
                    (byte) PngEncoder.paeth(row[i - pixelBytes] & 0xff, above[i] & 0xff, above[i - pixelBytes] & 0xff);
        }
    }
}
