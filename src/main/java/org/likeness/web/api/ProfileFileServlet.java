package org.likeness.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.ProfileUrl;
import org.likeness.gravatar.ProfileUrl.Format;

/**
 * Profiles in Gravatar's older forms, each of which looks like a file: {@code /HASH.json}, {@code .xml}, {@code .vcf}, {@code .qr}. What
 * else has such an ending, and a file that the application has, is served as if this were not here.
 */
@WebServlet({"*.json", "*.xml", "*.vcf", "*.qr"})
public class ProfileFileServlet extends ProfileServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern ADDRESS = Pattern.compile("/([^/\\\\\\p{Cntrl}]+)\\.(json|xml|vcf|qr)");

    /** What a server keeps to itself, and does not when it is sent there by a servlet. */
    private static final Pattern HIDDEN = Pattern.compile("(?is)(.*[/\\\\])?(WEB-INF|META-INF|\\.\\.?)([/\\\\].*)?");

    /** The servlet of both servers for files. */
    private static final String FILES = "default";

    @Inject
    private transient PublicProfiles profiles;

    /** For the container only. */
    public ProfileFileServlet() {}

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (HIDDEN.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (address(request).matches() && getServletContext().getResource(path) == null) {
            super.service(request, response);
        } else {
            getServletContext().getNamedDispatcher(FILES).forward(request, response);
        }
    }

    @Override
    protected Optional<ProfileFormat> format(HttpServletRequest request) {
        var callback = Optional.ofNullable(request.getParameter("callback"));
        ProfileFormat plain = plainFormat(request);
        if (callback.isEmpty() || !(plain instanceof EntryJson)) {
            return Optional.of(plain);
        }
        return callback.filter(ProfileUrl::isCallback).map(function -> new EntryJson(Optional.of(function)));
    }

    @Override
    protected ProfileFormat plainFormat(HttpServletRequest request) {
        return switch (Format.of(part(2, request))) {
            case JSON -> new EntryJson(Optional.empty());
            case XML -> new EntryXml();
            case VCF -> new VCard();
            case QR ->
                new QrCode(AvatarRequest.parse("", request.getQueryString()).size());
            case PHP -> throw new IllegalStateException("no address has this ending");
        };
    }

    @Override
    protected Optional<PublicProfile> find(HttpServletRequest request) {
        return EmailHash.parse(part(1, request)).flatMap(hash -> profiles.byHash(hash, request));
    }

    private static String part(int group, HttpServletRequest request) {
        Matcher address = address(request);
        if (!address.matches()) {
            throw new IllegalStateException("not an address of a profile");
        }
        return address.group(group);
    }

    private static Matcher address(HttpServletRequest request) {
        return ADDRESS.matcher(request.getServletPath());
    }
}
