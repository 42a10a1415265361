package org.likeness.web.discussion;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * A response for a long page in UTF-8, which it encodes by whole buffers. The writer of the server does so character by character,
 * straight into memory outside of the heap: on a page of fifty comments a quarter of all work.
 */
final class PageResponse extends HttpServletResponseWrapper {
    private @Nullable PrintWriter writer;

    PageResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new BufferedWriter(new OutputStreamWriter(getOutputStream(), UTF_8)));
        }
        return writer;
    }

    /** Forgets what is written but not yet sent, as for an error page. */
    @Override
    public void resetBuffer() {
        super.resetBuffer();
        writer = null;
    }

    @Override
    public void reset() {
        super.reset();
        writer = null;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }
}
