package org.likeness.web.body;

import java.io.IOException;

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

    /** Reads the file, as often as called, until the request ends. */
    public byte[] bytes() throws IOException {
        return body.bytes(start, length);
    }
}
