package org.likeness.reply.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.likeness.reply.ReplySubscriptions;
import org.likeness.web.form.Redirect;

/**
 * {@code /replies/confirm} and {@code /replies/stop}: the links in mail about replies, for people who are signed in or not. Opening one
 * changes nothing, because mail scanners open links, too; the button of its page does. The token of the link is what a form needs to be
 * accepted. Mail programs send the form to {@code /replies/stop} themselves.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058, one-click unsubscribe</a>
 */
@WebServlet({"/replies/confirm", "/replies/stop"})
public class ReplyLinkServlet extends HttpServlet {
    private static final String ONE_CLICK = "List-Unsubscribe";

    @Inject
    private ReplySubscriptions subscriptions;

    @Inject
    private ReplyLinkPage page;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean done = request.getParameter("done") != null;
        boolean valid = isStop(request)
                ? subscriptions.isStoppable(token(request))
                : subscriptions.isConfirmable(token(request));
        show(done ? "done" : valid ? "question" : "gone", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isStop(request)) {
            subscriptions.stop(token(request)); // a second time, too, nothing is left to stop
        } else if (!subscriptions.confirm(token(request))) {
            show("gone", request, response);
            return;
        }
        if (request.getParameter(ONE_CLICK) != null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // mail programs may not follow a redirect
        } else {
            Redirect.seeOther(request.getServletPath() + "?done=true", request, response);
        }
    }

    private void show(String state, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "private, no-store"); // the page holds the token
        if (state.equals("gone")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        page.show(isStop(request) ? "stop" : "confirm", state.equals("question") ? token(request) : "", state);
        request.getRequestDispatcher("/WEB-INF/replies.xhtml").forward(request, response);
    }

    private static boolean isStop(HttpServletRequest request) {
        return request.getServletPath().endsWith("/stop");
    }

    private static String token(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("token"), "");
    }
}
