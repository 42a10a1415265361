package org.likeness.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /robots.txt}: search engines need not look at forms, and find the sitemap. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {
    private static final List<String> FORMS = List.of(
            "/account",
            "/admin",
            "/forgot",
            "/language",
            "/login",
            "/profile",
            "/register",
            "/report",
            "/search",
            "/theme",
            "/*?q=",
            "/*?reply=");

    @Inject
    private SiteAddress site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(FORMS.stream()
                        .map(path -> "Disallow: " + request.getContextPath() + path + "\n")
                        .collect(Collectors.joining(
                                "", "User-agent: *\n", "\nSitemap: " + site.of("/sitemap.xml", request) + "\n")));
    }
}
