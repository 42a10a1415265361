package org.likeness.profile.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.likeness.config.Settings;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Allowance;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.Refusal;
import org.likeness.web.page.SiteAddress;

/** The common part of both profile APIs: rate limit, CORS, caching and errors. */
abstract class ProfileServlet extends HttpServlet {
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    @Inject
    private RateLimit limit;

    @Inject
    private Settings settings;

    @Inject
    private SiteAddress site;

    /** The requested format; empty if the request is invalid. */
    protected abstract Optional<ProfileFormat> format(HttpServletRequest request);

    /** The error for a request whose {@link #format} is empty. */
    protected abstract ProfileRefusal noFormatReason();

    /** The format of errors for a request whose {@link #format} is empty. */
    protected abstract ProfileFormat errorFormat(HttpServletRequest request);

    /** The requested profile. */
    protected abstract Optional<PublicProfile> find(HttpServletRequest request);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        allowAllOrigins(response);
        var format = format(request);
        var allowance = limit.ask(Kind.PROFILES, Caller.at(request));
        setRateLimitHeaders(allowance, response);
        if (allowance.delay().isPresent()) {
            Refusal.retryAfter(allowance.delay().get(), response);
            refuse(ProfileRefusal.RATE_LIMIT_EXCEEDED, format.orElseGet(() -> errorFormat(request)), request, response);
            return;
        }
        if (format.isEmpty()) {
            refuse(noFormatReason(), errorFormat(request), request, response);
            return;
        }
        var profile = find(request);
        if (profile.isPresent() && !format.get().holds(profile.get())) {
            refuse(ProfileRefusal.ADDRESS_TOO_LONG, format.get(), request, response);
            return;
        }
        response.setHeader("Cache-Control", caching());
        if (profile.isPresent()) {
            format.get().profile(profile.get()).sendWithEntityTag(request, response);
        } else {
            format.get()
                    .refusal(ProfileRefusal.PROFILE_NOT_FOUND)
                    .send(ProfileRefusal.PROFILE_NOT_FOUND.status(), request, response);
        }
    }

    /** Answers CORS preflights. Clients may send the API key that Gravatar requires; it is ignored. */
    @Override
    protected final void doOptions(HttpServletRequest request, HttpServletResponse response) {
        allowAllOrigins(response);
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "*, Authorization"); // the asterisk does not include it
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void allowAllOrigins(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After");
    }

    /** @see <a href="https://docs.gravatar.com/rest/api-data-specifications/">Gravatar's rate limit headers</a>; the reset time is a Unix timestamp */
    private static void setRateLimitHeaders(Allowance allowance, HttpServletResponse response) {
        response.setHeader("X-RateLimit-Limit", Integer.toString(allowance.max()));
        response.setHeader("X-RateLimit-Remaining", Integer.toString(allowance.left()));
        response.setHeader(
                "X-RateLimit-Reset",
                Long.toString(allowance.full().plusNanos(NANOS_PER_SECOND - 1).getEpochSecond()));
    }

    /** Without {@code likeness.url}, the URLs in the response come from the request, so shared caches must not store it. */
    private String caching() {
        return (site.isKnown() ? "public, " : "private, ") + settings.server().caching();
    }

    private static void refuse(
            ProfileRefusal reason, ProfileFormat format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        format.refusal(reason).send(reason.status(), request, response);
    }
}
