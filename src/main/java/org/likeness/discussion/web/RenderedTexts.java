package org.likeness.discussion.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;

/** A cache of rendered Markdown, 32 MiB at most. The database stores only what was typed. */
@Singleton
class RenderedTexts {
    private static final long MAX_BYTES = 32 << 20;
    private static final int BYTES_PER_ENTRY = 200;

    private final LoadingCache<String, String> cache = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String text, String html) -> BYTES_PER_ENTRY + 2 * (text.length() + html.length()))
            .executor(Runnable::run)
            .build(Markdown::html);

    String html(String text) {
        return cache.get(text);
    }
}
