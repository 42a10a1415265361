package org.likeness.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.likeness.account.Accounts;
import org.likeness.account.CurrentMember;
import org.likeness.web.page.PageLanguage;

/** Uses the language that a member chooses for their emails, too, from the next request on. */
@WebFilter("/*")
public class MemberLanguageFilter extends HttpFilter {
    /** The session attribute with the last choice that was compared with the account. */
    private static final String SEEN = MemberLanguageFilter.class.getName();

    @Inject
    private CurrentMember me;

    @Inject
    private Accounts accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(false);
        var chosen = PageLanguage.chosen(request);
        if (session != null
                && chosen.isPresent()
                && !chosen.get().tag().equals(session.getAttribute(SEEN))
                && me.find().isPresent()) {
            var account = me.require();
            if (!account.getLanguage().equals(chosen.get().locale())) {
                accounts.setLanguage(account.getId(), chosen.get().locale());
            }
            session.setAttribute(SEEN, chosen.get().tag());
        }
        chain.doFilter(request, response);
    }
}
