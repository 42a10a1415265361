package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.likeness.account.CurrentMember;
import org.likeness.database.Database;
import org.likeness.web.form.Redirect;
import org.likeness.web.guard.Problem;
import org.likeness.web.guard.Refusal;

/**
 * Redirects to the login page if the account was deleted while the request ran, for example from another window. Account and session may
 * disappear at any point of a request, so any exception after that is put down to it.
 */
@WebFilter("/*")
public class GoneMemberFilter extends HttpFilter {
    private static final Logger LOG = System.getLogger(GoneMemberFilter.class.getName());

    @Inject
    private CurrentMember me;

    @Inject
    private Database database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || database.isToBlame(e) || !me.isGone()) {
                throw e;
            }
            LOG.log(Level.DEBUG, "the account was deleted during the request", e);
            response.resetBuffer();
            if (Problem.wantsJson(request)) {
                Refusal.NOT_SIGNED_IN.answer(request, response);
            } else {
                Redirect.seeOther("/login", request, response);
            }
        }
    }
}
