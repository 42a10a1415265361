package org.likeness.web.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.config.Settings;

/**
 * The absolute URLs of this site, from the setting {@code likeness.url}. Hosts named by requests are used only in the response to the same
 * request.
 */
@Singleton
public class SiteAddress {
    /** The name and the loopback addresses of the machine itself, as the methods of a request spell them. */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final @Nullable URI url;
    private final String contextPath;

    @Inject
    SiteAddress(Settings settings, ServletContext application) {
        this.url = settings.url();
        this.contextPath = application.getContextPath();
    }

    /** Whether a URL leads to this site, as named by the setting or the request, by HTTP or HTTPS and on any port. */
    public boolean isHere(String address, HttpServletRequest request) {
        String host = BrowserHost.of(address);
        return !host.isEmpty()
                && (host.equals(BrowserHost.ofAuthority(Objects.requireNonNullElse(request.getHeader("Host"), "")))
                        || (url != null && host.equals(BrowserHost.of(url.toString()))));
    }

    /** Whether {@code likeness.url} is set. */
    public boolean isKnown() {
        return url != null;
    }

    /**
     * The absolute URL of a path. Without {@code likeness.url}, it contains the host of the request, and must not be cached for others.
     *
     * @param path within this application, beginning with a slash
     */
    public String of(String path, HttpServletRequest request) {
        return isKnown() ? of(path) : request.getRequestURL().substring(0, lengthOfOrigin(request)) + of(path);
    }

    /**
     * The address of this site, with a slash at the end, for links in messages. Without {@code likeness.url}, requests may name any host,
     * so theirs is used only on the same machine; otherwise the address is a path, and messages do not leave this server.
     */
    public URI forMessages(HttpServletRequest request) {
        return URI.create(isLocal(request.getServerName()) ? of("/", request) : of("/"));
    }

    /** Whether a host is this machine, by its name or address in a request. */
    public static boolean isLocal(String host) {
        return LOCAL.contains(host);
    }

    private static int lengthOfOrigin(HttpServletRequest request) {
        return request.getRequestURL().length() - request.getRequestURI().length();
    }

    /**
     * The absolute URL of a path; only the path without {@code likeness.url}.
     *
     * @param path within this application, beginning with a slash
     */
    public String of(String path) {
        return url == null ? contextPath + path : url + path.substring(1);
    }
}
