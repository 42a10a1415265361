package org.likeness.profile.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.account.EmailHashes;
import org.likeness.config.Settings;
import org.likeness.gravatar.EmailHash;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;
import org.likeness.web.guard.Refusal;

/** Redirects {@code /HASH}, the URL of a profile page at Gravatar, to the page of the member. */
@WebFilter("/*")
public class ProfilePageFilter extends HttpFilter {
    @Inject
    private EmailHashes hashes;

    @Inject
    private RateLimit limit;

    @Inject
    private Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var hash =
                hash(request.getRequestURI().substring(request.getContextPath().length()));
        if (hash.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var delay = limit.take(Kind.PROFILES, Caller.at(request));
        if (delay.isPresent()) {
            Refusal.retryAfter(delay.get(), response);
            response.sendError(Refusal.TOO_MANY_REQUESTS);
            return;
        }
        Optional<Account> owner = hashes.owner(hash.get());
        if (owner.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Cache-Control", "public, " + settings.server().caching());
        response.setHeader(
                "Location", request.getContextPath() + "/people/" + owner.get().getUsername());
    }

    private static Optional<EmailHash> hash(String path) {
        return path.isEmpty()
                ? Optional.empty()
                : EmailHash.parse(path.substring(1, path.length() - trailingSlash(path)));
    }

    private static int trailingSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? 1 : 0;
    }
}
