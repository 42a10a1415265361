package org.likeness.avatar.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.drawing.DrawnAvatar;
import org.likeness.drawing.Seed;
import org.likeness.drawing.Style;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gzip.Gzip;

/** Serves drawn avatars to pages: {@code /likeness/drawn/identicon/0123….svg}, {@code …/initials/0123….svg?name=Ada}, {@code …/mp.svg}. */
@WebServlet("/likeness/drawn/*")
public class DrawnAvatarServlet extends HttpServlet {
    private static final Pattern ADDRESS = Pattern.compile("/([a-z]{2,9})(?:/([0-9a-f]{32}))?\\.svg");
    private static final int MAX_NAME = 200;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        Optional<Style> style = address.matches() ? Style.parse(address.group(1)) : Optional.empty();
        String name = Objects.requireNonNullElse(request.getParameter("name"), "");
        if (style.isEmpty() || name.length() > MAX_NAME) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=604800");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setContentType("image/svg+xml");
        Seed seed = address.group(2) == null ? Seed.ofText("") : Seed.ofHash(address.group(2));
        byte[] svg = DrawnAvatar.of(style.get(), seed, name)
                .svg(AvatarSize.STANDARD.pixels())
                .getBytes(UTF_8);
        response.setHeader("Vary", "Accept-Encoding");
        if (Gzip.isAccepted(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            svg = Gzip.of(svg);
        }
        response.setContentLength(svg.length);
        response.getOutputStream().write(svg);
    }
}
