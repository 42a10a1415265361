package org.likeness.web.page;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets caching headers; {@link PageResponse} has the rules. Pages that are the same for all visitors come from a {@link PageCache}. Declared
 * in {@code web.xml}, to come before all filters that respond themselves.
 */
public class CachingFilter extends HttpFilter {
    /** The request attribute with a text that differs each time, such as the number of a form, and is ignored by the ETag. */
    public static final String IGNORED = "org.likeness.ignored";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final PageCache cache = new PageCache(Ticker.systemTicker());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            render(request, response, chain);
            return;
        }
        var key = cache.key(request);
        if (key.isPresent()) {
            sendShared(key.get(), request, response, chain);
            return;
        }
        try {
            render(request, response, chain);
        } finally {
            if (!READING.contains(request.getMethod())) {
                cache.changed();
            }
        }
    }

    private void sendShared(
            PageCache.Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var cached = cache.find(key);
        if (cached.isPresent()) {
            cached.get().send(request, response);
            return;
        }
        CachedPage made = null;
        try {
            made = render(request, response, chain);
        } finally {
            cache.put(key, made);
        }
    }

    /** Returns the page if all visitors may get it. */
    private static @Nullable CachedPage render(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = new PageResponse(request, response, request.getDispatcherType() == DispatcherType.ERROR);
        chain.doFilter(request, page);
        page.end();
        return page.shared();
    }
}
