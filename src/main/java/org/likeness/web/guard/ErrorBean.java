package org.likeness.web.guard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.likeness.crypto.RandomHex;

/** The error page: a title, an explanation, and an id under which the log has the URL and the exception. */
@RequestScoped
@Named
public class ErrorBean {
    private static final Logger LOG = System.getLogger(ErrorBean.class.getName());
    private static final int ID_BYTES = 5;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    /** The statuses that have texts of their own. */
    public static final Set<Integer> KNOWN =
            Set.of(400, 403, 404, 413, Refusal.TOO_MANY_REQUESTS, SERVER_ERROR, UNAVAILABLE);

    private final HttpServletRequest request;
    private int status = SERVER_ERROR;
    private String id = "";

    @Inject
    ErrorBean(HttpServletRequest request) {
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ErrorBean() {
        this(null);
    }

    @PostConstruct
    void log() {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known) {
            status = known;
        }
        id = RandomHex.of(ID_BYTES);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String what = "error " + id + ": " + status + " for " + request.getMethod() + " " + address;
        // an unavailable database is logged once a minute, not for each request
        Level level = status == UNAVAILABLE ? Level.DEBUG : isOurs() ? Level.ERROR : Level.INFO;
        LOG.log(level, what, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** The id to quote in a question to the operator: 10 hex digits. */
    public String getId() {
        return id;
    }

    /** The key of the title. */
    public String getTitle() {
        return key() + ".title";
    }

    /** The key of the explanation. */
    public String getText() {
        return key() + ".text";
    }

    /** Whether the server is at fault: then the page must not need the database. */
    public boolean isOurs() {
        return status >= SERVER_ERROR;
    }

    private String key() {
        int nearest = KNOWN.contains(status) ? status : isOurs() ? SERVER_ERROR : 400;
        return "error." + nearest;
    }
}
