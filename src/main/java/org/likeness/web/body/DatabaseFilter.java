package org.likeness.web.body;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.likeness.database.Database;
import org.likeness.web.guard.DatabaseFreePaths;
import org.likeness.web.guard.Refusal;

/**
 * Answers 503 with {@code Retry-After} while the database is down, and to requests that fail because of it.
 * {@code web.xml} puts this filter before all that use the database.
 */
public class DatabaseFilter extends HttpFilter {
    private static final Logger LOG = System.getLogger(DatabaseFilter.class.getName());

    @Inject
    private Database database;

    @Inject
    private RequestBodies bodies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var failure = (Throwable) request.getAttribute(DatabaseFreePaths.FAILURE);
        if (!DatabaseFreePaths.covers(request) && (!database.isUp() || failure != null)) {
            refuse(failure, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !database.isToBlame(e)) {
                throw e;
            }
            response.resetBuffer();
            refuse(e, request, response);
        }
    }

    private void refuse(@Nullable Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        database.refused(failure);
        try {
            bodies.discard(request, response);
        } catch (ClientGoneException e) {
            LOG.log(Level.DEBUG, "client gone", e);
            return;
        }
        Refusal.UNAVAILABLE.answer(request, response);
    }
}
