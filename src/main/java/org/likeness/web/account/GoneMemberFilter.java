package org.likeness.web.account;

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
import org.likeness.web.support.Problem;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.Refusal;

/**
 * Sends who erases their account in one window and goes on in another to the login page. Their account, or their session, may go at any
 * moment of a request, so whatever fails then fails because of that.
 */
@WebFilter("/*")
public class GoneMemberFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger(GoneMemberFilter.class.getName());

    @Inject
    private transient CurrentMember me;

    /** For the container only. */
    public GoneMemberFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !me.isGone()) {
                throw e;
            }
            LOG.log(Level.DEBUG, "an account has gone meanwhile", e);
            response.resetBuffer();
            if (Problem.wantsJson(request)) {
                Refusal.NOT_SIGNED_IN.answer(request, response);
            } else {
                Redirect.seeOther("/login", request, response);
            }
        }
    }
}
