package org.likeness.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.web.support.Caller;
import org.likeness.web.support.RateLimit;
import org.likeness.web.support.RateLimit.Allowance;
import org.likeness.web.support.RateLimit.Kind;
import org.likeness.web.support.SiteAddress;

/** Answers programs, also those in pages of other sites, that ask for the profile of a member. */
abstract class ProfileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final long NANOS_OF_A_SECOND = 1_000_000_000;

    @Inject
    private transient RateLimit limit;

    @Inject
    private transient Settings settings;

    @Inject
    private transient SiteAddress site;

    /** The form in which the profile is asked for; empty where the request says something that cannot be done. */
    protected abstract Optional<ProfileFormat> format(HttpServletRequest request);

    /** The form that its answer has where the request says something that cannot be done. */
    protected abstract ProfileFormat plainFormat(HttpServletRequest request);

    /** The profile that is asked for. */
    protected abstract Optional<PublicProfile> find(HttpServletRequest request);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        letAllSitesRead(response);
        var format = format(request);
        var allowance = limit.ask(Kind.PROFILES, Caller.at(request));
        tell(allowance, response);
        if (allowance.delay().isPresent()) {
            response.setHeader(
                    "Retry-After", Long.toString(allowance.delay().get().toSeconds()));
            refuse(Refused.RATE_LIMIT_EXCEEDED, format.orElseGet(() -> plainFormat(request)), response);
            return;
        }
        if (format.isEmpty()) {
            refuse(Refused.WRONG_CALLBACK, plainFormat(request), response);
            return;
        }
        var profile = find(request);
        if (profile.isPresent() && !format.get().holds(profile.get())) {
            refuse(Refused.ADDRESS_TOO_LONG, format.get(), response);
            return;
        }
        response.setHeader("Cache-Control", caching());
        if (profile.isPresent()) {
            format.get().profile(profile.get()).sendUnlessKnown(request, response);
        } else {
            format.get().refusal(Refused.PROFILE_NOT_FOUND).send(Refused.PROFILE_NOT_FOUND.status(), response);
        }
    }

    /** Lets pages of other sites ask, also those that send the key which Gravatar wants; here it counts for nothing. */
    @Override
    protected final void doOptions(HttpServletRequest request, HttpServletResponse response) {
        letAllSitesRead(response);
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Authorization");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void letAllSitesRead(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After");
    }

    /** @see <a href="https://docs.gravatar.com/rest/api-data-specifications/">Gravatar on its limits</a>; the time is that of Unix */
    private static void tell(Allowance allowance, HttpServletResponse response) {
        response.setHeader("X-RateLimit-Limit", Integer.toString(allowance.most()));
        response.setHeader("X-RateLimit-Remaining", Integer.toString(allowance.left()));
        response.setHeader(
                "X-RateLimit-Reset",
                Long.toString(allowance.full().plusNanos(NANOS_OF_A_SECOND - 1).getEpochSecond()));
    }

    /** Where the site's address is known from the request only, the answer is only for who asked. */
    private String caching() {
        return (site.isKnown() ? "public, " : "private, ") + settings.server().caching();
    }

    private static void refuse(Refused reason, ProfileFormat format, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        format.refusal(reason).send(reason.status(), response);
    }
}
