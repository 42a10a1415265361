package org.likeness.web.support;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The error page: what went wrong in words, and an id that stands in the log, too, with the address and what was thrown. */
@RequestScoped
@Named
public class ErrorBean {
    private static final Logger LOG = System.getLogger(ErrorBean.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 5;
    private static final int OURS = 500;

    /** Those that have words of their own. */
    static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 429, OURS);

    private final HttpServletRequest request;
    private int status = OURS;
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
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        id = HexFormat.of().formatHex(bytes);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String what = "error " + id + ": " + status + " for " + request.getMethod() + " " + address;
        Level level = isOurs() ? Level.ERROR : Level.INFO;
        LOG.log(level, what, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** What to name when one asks for help: 10 hex digits. */
    public String getId() {
        return id;
    }

    /** The key of the heading. */
    public String getTitle() {
        return key() + ".title";
    }

    /** The key of what to do. */
    public String getText() {
        return key() + ".text";
    }

    /** Whether it is our fault: then the page asks nothing of the database. */
    public boolean isOurs() {
        return status >= OURS;
    }

    private String key() {
        int nearest = KNOWN.contains(status) ? status : isOurs() ? OURS : 400;
        return "error." + nearest;
    }
}
