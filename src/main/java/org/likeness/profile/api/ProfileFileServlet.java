package org.likeness.profile.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.gravatar.ProfileUrl;
import org.likeness.gravatar.ProfileUrl.Format;

/**
 * Gravatar's older API, whose URLs look like files: {@code /HASH.json}, {@code .xml}, {@code .vcf} and {@code .qr}, or a username
 * instead of the hash. Real files of the application with such an extension are served as usual.
 */
@WebServlet({"*.json", "*.xml", "*.vcf", "*.qr"})
public class ProfileFileServlet extends ProfileServlet {
    private static final Pattern ADDRESS = Pattern.compile("/([^/\\\\\\p{Cntrl}]+)\\.(json|xml|vcf|qr)");

    /** Paths that servers protect from clients, but not from a forward. */
    private static final Pattern HIDDEN = Pattern.compile("(?is)(.*[/\\\\])?(WEB-INF|META-INF|\\.\\.?)([/\\\\].*)?");

    /** The name of the servlet for static files, on both servers. */
    private static final String FILE_SERVLET = "default";

    @Inject
    private PublicProfiles profiles;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (HIDDEN.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address(request).matches() && getServletContext().getResource(path) == null) {
            super.service(request, response);
        } else {
            getServletContext().getNamedDispatcher(FILE_SERVLET).forward(request, response);
        }
    }

    @Override
    protected Optional<ProfileFormat> format(HttpServletRequest request) {
        var callback = Optional.ofNullable(request.getParameter("callback"));
        ProfileFormat plain = errorFormat(request);
        if (callback.isEmpty() || !(plain instanceof GravatarEntryJson)) {
            return Optional.of(plain);
        }
        return callback.filter(ProfileUrl::isCallback).map(function -> new GravatarEntryJson(Optional.of(function)));
    }

    @Override
    protected ProfileFormat errorFormat(HttpServletRequest request) {
        return switch (Format.of(part(2, request))) {
            case JSON -> new GravatarEntryJson(Optional.empty());
            case XML -> new GravatarEntryXml();
            case VCF -> new VCard();
            case QR -> QrCode.requested(request.getQueryString());
            case PHP -> throw new IllegalStateException("not mapped: .php");
        };
    }

    @Override
    protected ProfileRefusal noFormatReason() {
        return ProfileRefusal.WRONG_CALLBACK;
    }

    @Override
    protected Optional<PublicProfile> find(HttpServletRequest request) {
        return profiles.byName(part(1, request), request);
    }

    private static String part(int group, HttpServletRequest request) {
        Matcher address = address(request);
        if (!address.matches()) {
            throw new IllegalStateException("not the URL of a profile");
        }
        return address.group(group);
    }

    private static Matcher address(HttpServletRequest request) {
        return ADDRESS.matcher(request.getServletPath());
    }
}
