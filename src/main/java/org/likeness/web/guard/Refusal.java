package org.likeness.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import org.likeness.web.page.Texts;

/** Refusals that do not depend on the content of a form, each with its status and its text in every language. */
public enum Refusal {
    /** The request needs a member, and nobody is signed in. */
    NOT_SIGNED_IN(401, "Not signed in"),
    /** The CSRF token is missing or belongs to another session. */
    WRONG_TOKEN(403, "Wrong token"),
    /** The request comes from a page of another site. */
    FOREIGN(403, "From another site"),
    /** The header {@code Allow} lists the methods of this URL. */
    WRONG_METHOD(405, "Method not allowed"),
    /** The request has no {@code Content-Length}. */
    NO_LENGTH(411, "Length required"),
    /** The body is larger than any form of this site. */
    TOO_LARGE(413, "Too large"),
    /** The form at this URL has another content type. */
    WRONG_TYPE(415, "Wrong content type"),
    /** The body does not match its content type. */
    MALFORMED(400, "Malformed form"),
    /** The body did not arrive in time. */
    TOO_SLOW(408, "Too slow"),
    /** Too many bodies are arriving from one address. */
    TOO_MANY_AT_ONCE(429, "Too many requests at once"),
    /** Too many bodies are arriving. */
    BUSY(503, "Busy"),
    /** The body could not be written to disk. */
    NOT_KEPT(503, "Not kept"),
    /** The database is down or too slow. */
    UNAVAILABLE(503, "Temporarily unavailable");

    private static final Logger LOG = System.getLogger(Refusal.class.getName());

    /** The status of every request above a rate limit, RFC 6585. */
    public static final int TOO_MANY_REQUESTS = 429;

    /** When to retry after a failure that is probably short. */
    public static final Duration RETRY = Duration.ofSeconds(5);

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The key of the text for the user. */
    public String key() {
        return "refusal." + name().toLowerCase(Locale.ROOT);
    }

    /** Sets {@code Retry-After}. */
    public static void retryAfter(Duration wait, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(wait.toSeconds()));
    }

    /** Answers with a problem as JSON if the client wants that, otherwise with the error page. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (this == UNAVAILABLE || isOverload()) {
            retryAfter(RETRY, response);
        }
        if (Problem.wantsJson(request)) {
            if (this != UNAVAILABLE) { // logged once a minute, not for each request
                LOG.log(Level.INFO, "{0} for {1} {2}", status, request.getMethod(), request.getRequestURI());
            }
            new Problem(status, title, Texts.of(request).get(key())).write(response);
        } else if (isOverload()) {
            write(Texts.of(request).get(key()), response);
        } else {
            response.sendError(status);
        }
    }

    /** Whether the response must be cheap because there may be many at once. */
    private boolean isOverload() {
        return this == TOO_SLOW || this == TOO_MANY_AT_ONCE || this == BUSY || this == NOT_KEPT;
    }

    private void write(String text, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(text);
    }
}
