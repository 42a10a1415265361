package org.likeness.web.discussion;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;

/** What people write, as HTML that is made once and kept in memory as long as there is room; the rows hold only what was typed. */
@ApplicationScoped
class RenderedTexts {
    private static final long MOST_BYTES = 32 << 20;
    private static final int BYTES_OF_AN_ENTRY = 200;

    private final LoadingCache<String, String> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String text, String html) -> BYTES_OF_AN_ENTRY + 2 * (text.length() + html.length()))
            .executor(Runnable::run)
            .build(Markdown::html);

    String html(String text) {
        return cache.get(text);
    }
}
