package org.likeness.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.web.support.Detour;
import org.likeness.web.support.Redirect;
import org.likeness.web.support.SameOriginFilter;
import org.likeness.web.support.TypedAgain;
import org.likeness.web.support.Unsent;

/** Sends who is not signed in, or no longer, from the pages for members to the login page. What they typed waits until they are. */
@WebFilter({"/profile", "/profile.xhtml", "/account", "/account.xhtml"})
public class MembersOnlyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String ENDING = ".xhtml";

    /** In bytes; about three times what the largest form of these pages takes. */
    private static final int MOST_BYTES = 64 << 10;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient Unsent unsent;

    @Inject
    private transient Detour detour;

    /** For the container only. */
    public MembersOnlyFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = page(request);
        if (me.find().isPresent()) {
            if (isFormOfOurs(request)) {
                unsent.forget(page); // what is sent now counts, and is shown again where something is wrong
            }
            chain.doFilter(request, response);
            return;
        }
        if (isFormOfOurs(request)) {
            detour.begin(page, TypedAgain.in(request), request, response);
        } else {
            Redirect.seeOther("/login", request, response);
        }
    }

    private static String page(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.endsWith(ENDING) ? path.substring(0, path.length() - ENDING.length()) : path;
    }

    /** Nobody else can put words into somebody's form; looked at before the body is, and whichever filter comes first. */
    private static boolean isFormOfOurs(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return request.getMethod().equals("POST")
                && length >= 0
                && length <= MOST_BYTES
                && SameOriginFilter.isOurs(request);
    }
}
