package org.likeness.web.profile;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.web.support.Redirect;

/** Sends a stranger who posts to the profile page to the login page, and keeps nothing of what was posted. */
@WebFilter({"/profile", "/profile.xhtml"})
public class MembersOnlyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentMember me;

    /** For the container only. */
    public MembersOnlyFilter() {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (me.find().isPresent()) {
            chain.doFilter(request, response);
        } else {
            Redirect.seeOther("/login", request, response);
        }
    }
}
