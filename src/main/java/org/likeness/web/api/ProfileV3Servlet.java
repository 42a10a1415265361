package org.likeness.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.likeness.gravatar.EmailHash;

/** Profiles as Gravatar's newer programming interface has them: {@code /v3/profiles/ada}, or a hash in the place of the username. */
@WebServlet("/v3/profiles/*")
public class ProfileV3Servlet extends ProfileServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PublicProfiles profiles;

    /** For the container only. */
    public ProfileV3Servlet() {}

    @Override
    protected Optional<ProfileFormat> format(HttpServletRequest request) {
        return Optional.of(plainFormat(request));
    }

    @Override
    protected ProfileFormat plainFormat(HttpServletRequest request) {
        return new ProfileJson();
    }

    @Override
    protected Optional<PublicProfile> find(HttpServletRequest request) {
        String name = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        var hash = EmailHash.parse(name);
        return hash.isPresent() ? profiles.byHash(hash.get(), request) : profiles.byUsername(name, request);
    }
}
