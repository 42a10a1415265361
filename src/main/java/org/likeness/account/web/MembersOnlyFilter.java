package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.CurrentMember;
import org.likeness.web.form.SignInFirst;

/** Lets only members open the pages for members; visitors sign in first. */
@WebFilter({"/profile", "/profile.xhtml", "/account", "/account.xhtml"})
public class MembersOnlyFilter extends HttpFilter {
    private static final String SUFFIX = ".xhtml";

    @Inject
    private CurrentMember me;

    @Inject
    private SignInFirst signInFirst;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String page = page(request);
        response.setHeader("Cache-Control", "private, no-store"); // these pages hold private data
        if (me.find().isPresent()) {
            signInFirst.forgetWhenSubmitted(page, request);
            chain.doFilter(request, response);
        } else {
            signInFirst.begin(page, request, response);
        }
    }

    private static String page(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.endsWith(SUFFIX) ? path.substring(0, path.length() - SUFFIX.length()) : path;
    }
}
