package org.likeness.picture;

import static org.likeness.picture.EncodedPicture.damaged;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.likeness.png.PaethFilter;

/** Inflates the rows of a pass and undoes their filters. */
final class PngRows {
    private final Inflater inflater;
    private final CpuBudget cpu;
    private final int pixelBytes;
    private final byte[] filtered;
    private byte[] row;
    private byte[] above;

    /**
     * @param across pixels per row
     * @param bits per pixel
     */
    PngRows(Inflater inflater, int across, int bits, CpuBudget cpu) {
        this.inflater = inflater;
        this.cpu = cpu;
        this.pixelBytes = Math.max(1, bits / 8);
        int rowBytes = (int) (((long) across * bits + 7) / 8);
        this.filtered = new byte[1 + rowBytes];
        this.row = new byte[rowBytes];
        this.above = new byte[rowBytes];
    }

    byte[] samples() {
        return row;
    }

    /** Reads the next row; false if the data ends before. */
    boolean next() throws PictureException {
        cpu.check();
        for (int bytes = 0, more; bytes < filtered.length; bytes += more) {
            more = inflate(bytes);
            if (more == 0) {
                return false;
            }
        }
        byte[] reused = above;
        above = row;
        row = reused;
        unfilter(filtered[0]);
        return true;
    }

    /** Inflates into the rest of the row, up to the first error in the data. */
    private int inflate(int from) {
        long before = inflater.getBytesWritten();
        try {
            return inflater.inflate(filtered, from, filtered.length - from);
        } catch (DataFormatException e) {
            // The row may be complete, and only the checksum after it wrong
            return (int) (inflater.getBytesWritten() - before);
        }
    }

    private void unfilter(int filter) throws PictureException {
        int length = row.length;
        System.arraycopy(filtered, 1, row, 0, length);
        switch (filter) {
            case 0 -> {
                // no filter
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
            row[i] += (byte)
                    PaethFilter.predict(row[i - pixelBytes] & 0xff, above[i] & 0xff, above[i - pixelBytes] & 0xff);
        }
    }
}
