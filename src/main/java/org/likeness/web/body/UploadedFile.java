package org.likeness.web.body;

import java.io.IOException;
import java.io.InputStream;

/** An uploaded file. Its content is untrusted, and its name is ignored. */
public final class UploadedFile {
    private final SpooledBody body;
    private final long start;
    private final int length;

    UploadedFile(SpooledBody body, long start, int length) {
        this.body = body;
        this.start = start;
        this.length = length;
    }

    /** Whether no file was chosen, or an empty one. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** Opens the file, as often as called, until the request ends; it needs little memory. */
    public InputStream stream() {
        return new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int wanted) throws IOException {
                int count = Math.min(wanted, length - position);
                if (count <= 0) {
                    return wanted == 0 ? 0 : -1;
                }
                System.arraycopy(body.bytes(start + position, count), 0, buffer, offset, count);
                position += count;
                return count;
            }
        };
    }

    /** Reads the file, as often as called, until the request ends. */
    public byte[] bytes() throws IOException {
        return body.bytes(start, length);
    }
}
