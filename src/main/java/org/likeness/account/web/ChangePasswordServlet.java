package org.likeness.account.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.likeness.web.form.Redirect;

/**
 * {@code /.well-known/change-password} leads password managers to the page for changing the password.
 *
 * @see <a href="https://w3c.github.io/webappsec-change-password-url/">A Well-Known URL for Changing Passwords</a>
 */
@WebServlet("/.well-known/change-password")
public class ChangePasswordServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirect.seeOther("/account", request, response);
    }
}
