package org.likeness.web.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** The refusals that have nothing to do with what was sent, each with its status and its text in every language. */
public enum Refusal {
    /** Nobody is signed in. */
    NOT_SIGNED_IN(401, "Not signed in"),
    /** The form's token is missing or not of this session. */
    WRONG_TOKEN(403, "Wrong token"),
    /** A page of another site sent it. */
    FOREIGN(403, "From another site"),
    /** A form with more in it than any of ours can hold. */
    TOO_LARGE(413, "Too large");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The key of the text that tells a person what to do. */
    public String key() {
        return "refusal." + name().toLowerCase(Locale.ROOT);
    }

    /** Answers as a problem for who wants JSON, otherwise with the error page. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Problem.wantsJson(request)) {
            new Problem(status, title, Texts.of(request).get(key())).write(response);
        } else {
            response.sendError(status);
        }
    }
}
