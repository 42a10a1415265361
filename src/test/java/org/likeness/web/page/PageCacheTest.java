package org.likeness.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages that all visitors share. */
@Timeout(60)
class PageCacheTest {
    private static final PageCache.Key HOME = new PageCache.Key(0, "https://site.example/?null", Locale.ENGLISH);

    private final AtomicLong nanoseconds = new AtomicLong();
    private final PageCache cache = new PageCache(nanoseconds::get);

    @Test
    void areRenderedOnceHoweverManyAskAtTheSameTime() throws Exception {
        var page = new CachedPage(new byte[] {1});
        assertThat(cache.find(HOME)).as("renders it").isEmpty();
        var others = Executors.newFixedThreadPool(8);
        try {
            var begun = new CountDownLatch(8);
            var found = new ArrayList<Future<Optional<CachedPage>>>();
            for (int i = 0; i < 8; i++) {
                found.add(others.submit(() -> {
                    begun.countDown();
                    return cache.find(HOME);
                }));
            }
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
            cache.put(HOME, page);
            for (var each : found) {
                assertThat(each.get()).containsSame(page);
            }
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void areRenderedByEachIfTheyMustNotBeShared() throws Exception {
        assertThat(cache.find(HOME)).isEmpty();
        var other = Executors.newSingleThreadExecutor();
        try {
            var waiting = other.submit(() -> cache.find(HOME));
            cache.put(HOME, null);
            assertThat(waiting.get()).isEmpty();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void areKeptForASecond() {
        cache.put(HOME, new CachedPage(new byte[] {1}));
        nanoseconds.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
        assertThat(cache.find(HOME)).isPresent();
        nanoseconds.addAndGet(TimeUnit.MILLISECONDS.toNanos(2));
        assertThat(cache.find(HOME)).isEmpty();
    }

    @Test
    void areNotFoundAfterAChange() {
        cache.put(HOME, new CachedPage(new byte[] {1}));
        assertThat(cache.find(HOME)).isPresent();
        assertThat(cache.find(new PageCache.Key(1, HOME.url(), HOME.language())))
                .isEmpty();
    }
}
