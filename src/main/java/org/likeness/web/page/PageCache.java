package org.likeness.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pages that are the same for all visitors without cookies, so that a popular page is rendered at most once a second, and only
 * once if many ask for it at the same time.
 *
 * <p><b>Changes.</b> Whatever people change, they change with a request that is not a GET. Each such request increments a counter when it
 * ends, and the counter is part of the key, so that no page from before is found any more. A page that was rendered while the counter
 * changed goes to the old key, which nobody reads. What timers and other nodes change shows after a second, when the page expires.
 */
final class PageCache {
    private static final Duration TTL = Duration.ofSeconds(1);
    private static final long MAX_BYTES = 32 << 20;
    private static final int MAX_KEY = 1_000;

    /** How long a request waits for another one that renders the same page. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Pattern PATHS = Pattern.compile("/|/posts/[0-9]+|/people(/[^/]+)?|/gallery");

    private final AtomicLong changes = new AtomicLong();
    private final ConcurrentMap<Key, CompletableFuture<Optional<CachedPage>>> rendering = new ConcurrentHashMap<>();
    private final Cache<Key, CachedPage> pages;

    /**
     * A page at one state of the site.
     *
     * @param url with scheme, host and query
     * @param language the language of the page. Other headers with the same result find the same page
     */
    record Key(long change, String url, Locale language) {}

    PageCache(Ticker ticker) {
        pages = Caffeine.newBuilder()
                .expireAfterWrite(TTL)
                .ticker(ticker)
                .maximumWeight(MAX_BYTES)
                .weigher((Key key, CachedPage page) -> page.weight())
                .executor(Runnable::run)
                .build();
    }

    /** The key of a page that may be kept; empty if it may differ for each visitor. */
    Optional<Key> key(HttpServletRequest request) {
        String url = request.getRequestURL() + "?" + request.getQueryString();
        boolean shared = request.getMethod().equals("GET")
                && request.getHeader("Cookie") == null
                && request.getHeader("Authorization") == null
                && PATHS.matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches()
                && request.getParameter("q") == null // others would have to go for what one visitor searches
                && url.length() <= MAX_KEY;
        return shared ? Optional.of(new Key(changes.get(), url, PageLanguage.of(request))) : Optional.empty();
    }

    /** Finds a page, and waits for it if another request renders it now. */
    Optional<CachedPage> find(Key key) {
        var page = pages.getIfPresent(key);
        if (page != null) {
            return Optional.of(page);
        }
        var other = rendering.putIfAbsent(key, new CompletableFuture<>());
        return other == null ? Optional.empty() : waitFor(other);
    }

    private static Optional<CachedPage> waitFor(CompletableFuture<Optional<CachedPage>> page) {
        try {
            return page.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty(); // this request renders it, too
        }
    }

    /**
     * Ends the rendering of a page that was not found, and hands it to all who wait for it.
     *
     * @param page null if it must not be kept
     */
    void put(Key key, @Nullable CachedPage page) {
        if (page != null) {
            pages.put(key, page);
        }
        var waiting = rendering.remove(key);
        if (waiting != null) {
            waiting.complete(Optional.ofNullable(page));
        }
    }

    /** Forgets all pages. */
    void changed() {
        changes.incrementAndGet();
    }
}
