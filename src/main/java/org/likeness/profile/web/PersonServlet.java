package org.likeness.profile.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.account.CurrentMember;

/** The public page of a member, {@code /people/ada}, and the card that other pages include, {@code /people/ada/card}. */
@WebServlet("/people/*")
public class PersonServlet extends HttpServlet {
    private static final String CARD = "/card";

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentMember me;

    @Inject
    private PersonBean bean;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        boolean card = path.endsWith(CARD) && path.length() > CARD.length();
        String name = card ? path.substring(0, path.length() - CARD.length()) : path;
        String username = name.substring(1);
        var account = accounts.shown(username).or(() -> me.named(username));
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (card) {
            showCard(account.get(), request, response);
        } else {
            show(account.get(), path, request, response);
        }
    }

    /** Redirects other spellings of the username to the canonical URL. */
    private void show(Account account, String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String canonical = "/" + account.getUsername();
        if (!path.equals(canonical)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", request.getContextPath() + "/people" + canonical);
            return;
        }
        bean.show(account);
        request.getRequestDispatcher("/WEB-INF/person.xhtml").forward(request, response);
    }

    private void showCard(Account account, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        bean.show(account);
        response.setHeader(
                "Cache-Control", "private, no-cache"); // contains the URL of a picture that may be deleted any time
        response.setHeader("X-Robots-Tag", "noindex");
        request.getRequestDispatcher("/WEB-INF/card.xhtml").forward(request, response);
    }
}
