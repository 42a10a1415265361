package org.likeness.web.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** A stream that adds the last headers before its first byte; some are not known when the stream is requested. */
final class LateHeaders extends ServletOutputStream {
    private final ServletOutputStream stream;
    private final Runnable headers;

    /** @param headers adds the headers; runs before every write */
    LateHeaders(ServletOutputStream stream, Runnable headers) {
        this.stream = stream;
        this.headers = headers;
    }

    @Override
    public void write(int b) throws IOException {
        headers.run();
        stream.write(b);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        headers.run();
        stream.write(bytes, start, length);
    }

    @Override
    public void flush() throws IOException {
        headers.run();
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        headers.run();
        stream.close();
    }

    @Override
    public boolean isReady() {
        return stream.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        stream.setWriteListener(listener);
    }
}
