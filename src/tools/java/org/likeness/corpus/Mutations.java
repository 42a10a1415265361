package org.likeness.corpus;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Damages files as transfers, tools and attackers do. The same seed always makes the same file. */
final class Mutations {
    private static final int MOST = 6;
    private static final byte[] TELLING = {0, 1, 2, 0x7f, (byte) 0x80, (byte) 0xfe, (byte) 0xff};
    private static final int PNG_SIGNATURE = 8;

    private final List<byte[]> seeds;
    private final Random random;

    private Mutations(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    /** One damaged file. */
    static byte[] mutated(List<byte[]> seeds, long seed) {
        return new Mutations(seeds, seed).mutated();
    }

    private byte[] mutated() {
        byte[] file = any().clone();
        for (int i = random.nextInt(1 + random.nextInt(MOST)); i >= 0; i--) {
            file = file.length < 16 ? any().clone() : changed(file);
        }
        if (random.nextBoolean()) {
            repairChecksums(file);
        }
        return file;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] file) {
        int at = position(file);
        switch (random.nextInt(9)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt(256);
            case 2 -> file[at] = TELLING[random.nextInt(TELLING.length)];
            case 3 -> {
                int number = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(70_000);
                var bytes = ByteBuffer.wrap(file, at, file.length - at);
                if (bytes.remaining() >= 4) {
                    bytes.putInt(random.nextBoolean() ? number : Integer.reverseBytes(number));
                }
            }
            case 4 -> {
                return random.nextInt(3) == 0 ? Arrays.copyOf(file, at) : file;
            }
            case 5 -> { // a part stands twice
                int end = Math.min(file.length, at + length(file));
                return joined(Arrays.copyOf(file, end), Arrays.copyOfRange(file, at, file.length));
            }
            case 6 -> { // a part is gone
                int end = Math.min(file.length, at + length(file));
                return joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, end, file.length));
            }
            case 7 -> { // the end of another file
                byte[] other = any();
                return joined(
                        Arrays.copyOf(file, at), Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            }
            default -> { // two parts change places
                int length = Math.min(length(file), file.length - at);
                int other = random.nextInt(file.length - length + 1);
                byte[] part = Arrays.copyOfRange(file, at, at + length);
                System.arraycopy(file, other, file, at, length);
                System.arraycopy(part, 0, file, other, length);
            }
        }
        return file;
    }

    /** A third of the places lie in the headers. */
    private int position(byte[] file) {
        return random.nextInt(random.nextInt(3) == 0 ? Math.min(80, file.length) : file.length);
    }

    private int length(byte[] file) {
        return 1 + random.nextInt(random.nextBoolean() ? 32 : file.length);
    }

    private static byte[] joined(byte[] start, byte[] end) {
        return ByteBuffer.allocate(start.length + end.length)
                .put(start)
                .put(end)
                .array();
    }

    /** So that damage gets beyond the checksums of a PNG. */
    private static void repairChecksums(byte[] file) {
        var bytes = ByteBuffer.wrap(file);
        boolean png = file.length > PNG_SIGNATURE + 12 && file[1] == 'P' && file[2] == 'N';
        for (int at = PNG_SIGNATURE; png && at + 12 <= file.length; ) {
            int length = bytes.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                return;
            }
            var crc = new CRC32();
            crc.update(file, at + 4, length + 4);
            bytes.putInt(at + 8 + length, (int) crc.getValue());
            at += length + 12;
        }
    }
}
