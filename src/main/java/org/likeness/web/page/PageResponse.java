package org.likeness.web.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.likeness.gzip.Gzip;

/**
 * A response that buffers a page until it is complete and then sets caching headers:
 *
 * <ul>
 *   <li>A response with its own {@code max-age}, such as a picture, does not depend on cookies and keeps its headers.
 *   <li>Any other response varies by cookie and language, and is revalidated each time.
 *   <li>If the request or the response has a cookie, only the browser may cache the response.
 *   <li>A page without a session has an {@code ETag}. A page with a session has none, because it contains tokens.
 *   <li>An error page is never stored.
 *   <li>All pages are compressed for those who accept it. The size of one that was made for a member differs a little each time.
 * </ul>
 *
 * Redirects do not name the host, because the {@code Host} header cannot be trusted.
 */
final class PageResponse extends HttpServletResponseWrapper {
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String NEVER_STORED = "private, no-store";
    private static final String FOR_ONE_BROWSER = "private, no-cache";
    private static final String FOR_ALL = "no-cache";
    private static final int MIN_COMPRESSED = 1_000;

    private final HttpServletRequest request;
    private final boolean isError;
    private boolean hasNewCookie;
    private boolean isSent;
    private @Nullable PrintWriter writer;
    private @Nullable Page page;
    private @Nullable CachedPage shared;

    /** The page so far. The server closes the writer at the end of a forward and accepts nothing after that. */
    private final class Page extends ByteArrayOutputStream {
        @Override
        public void close() throws IOException {
            send();
        }
    }

    PageResponse(HttpServletRequest request, HttpServletResponse response, boolean isError) {
        super(response);
        this.request = request;
        this.isError = isError;
    }

    /** Sends the buffered page, or the headers of a response without a body. */
    void end() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        send();
    }

    private void send() throws IOException {
        Page written = isSent ? null : page;
        addHeadersOnce();
        if (written != null) {
            sendPage(written.toByteArray());
        }
    }

    private void sendPage(byte[] body) throws IOException {
        if (mayBeShared()) {
            shared = CachedPage.of(this, body);
            shared.send(request, (HttpServletResponse) getResponse());
            return;
        }
        boolean isLong = body.length >= MIN_COMPRESSED && isChangeable();
        if (isLong) {
            String vary = getHeader("Vary");
            setHeader("Vary", vary == null ? "Accept-Encoding" : vary + ", Accept-Encoding");
        }
        if (mayBeValidated()) {
            var tag = EntityTag.ofPage(body, request.getAttribute(CachingFilter.IGNORED));
            tag.addTo(this);
            if (tag.isKnownTo(request)) {
                setStatus(SC_NOT_MODIFIED);
                return;
            }
        }
        byte[] sent = body;
        if (isLong && Gzip.isAccepted(request.getHeader("Accept-Encoding"))) {
            setHeader("Content-Encoding", "gzip");
            sent = Gzip.ofRandomLength(body);
        }
        setContentLength(sent.length);
        super.getOutputStream().write(sent);
    }

    /** Whether no strong tag says which bytes come. */
    private boolean isChangeable() {
        String tag = getHeader("ETag");
        return tag == null || tag.startsWith("W/");
    }

    /** The page, if it is the same for all visitors without cookies; else null. */
    @Nullable
    CachedPage shared() {
        return shared;
    }

    private boolean mayBeShared() {
        return mayBeValidated()
                && request.getAttribute(CachingFilter.IGNORED) == null
                && FOR_ALL.equals(getHeader(CACHE_CONTROL));
    }

    private void addHeadersOnce() {
        if (!isSent) {
            isSent = true;
            addHeaders();
        }
    }

    private void addHeaders() {
        String own = getHeader(CACHE_CONTROL);
        if (isError || own == null) {
            setHeader(CACHE_CONTROL, isError ? NEVER_STORED : isForOne() ? FOR_ONE_BROWSER : FOR_ALL);
        } else if (own.contains("max-age")) {
            if (hasNewCookie()) {
                setHeader(CACHE_CONTROL, own.replace("public", "private"));
            }
            return;
        }
        setHeader("Vary", "Cookie, Accept-Language");
    }

    private boolean isForOne() {
        return request.getCookies() != null || hasNewCookie() || request.getSession(false) != null;
    }

    private boolean hasNewCookie() {
        var session = request.getSession(false);
        return hasNewCookie || (session != null && session.isNew());
    }

    private boolean mayBeValidated() {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isRead && getStatus() == SC_OK && request.getSession(false) == null && getHeader("ETag") == null;
    }

    /** Encodes UTF-8 in blocks. The server's writer encodes single characters, a quarter of the work for a long page. */
    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            page = new Page();
            writer = new PrintWriter(new BufferedWriter(new OutputStreamWriter(page, getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new LateHeaders(super.getOutputStream(), this::addHeadersOnce);
    }

    @Override
    public void addCookie(Cookie cookie) {
        hasNewCookie = true;
        super.addCookie(cookie);
    }

    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
    }

    @Override
    public void sendError(int status) throws IOException {
        giveUp();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        giveUp();
        super.sendError(status, message);
    }

    /** Leaves the response to the server, which forwards to the error page or writes its own. */
    private void giveUp() {
        isSent = true;
        setHeader(CACHE_CONTROL, NEVER_STORED);
        setHeader("Vary", "Cookie, Accept-Language");
    }

    /** Does nothing while a page is buffered. */
    @Override
    public void flushBuffer() throws IOException {
        if (writer == null) {
            addHeadersOnce();
            super.flushBuffer();
        }
    }

    /** Discards the buffered page, for example before an error page. */
    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forgetPage();
    }

    @Override
    public void reset() {
        super.reset();
        forgetPage();
    }

    private void forgetPage() {
        writer = null;
        page = null;
    }
}
