package org.likeness.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BulkheadTest {
    private final AtomicLong now = new AtomicLong();
    private final Bulkhead bulkhead = new Bulkhead(2, now::get);

    @Test
    void waitsWhileOthersMakeProgress() throws Exception {
        long entered = now.get();
        assertThat(bulkhead.enter()).isTrue();
        assertThat(bulkhead.enter()).isTrue();
        var third = CompletableFuture.supplyAsync(bulkhead::enter);
        bulkhead.leave(entered);
        assertThat(third.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesAtOnceAfterTwoSecondsWithoutProgress() {
        assertThat(bulkhead.enter()).isTrue();
        assertThat(bulkhead.enter()).isTrue();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(bulkhead.enter()).isFalse(); // would otherwise wait for ever, because this clock does not move
    }

    @Test
    void waitsAfterAnIdleTime() throws Exception {
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        long entered = now.get();
        assertThat(bulkhead.enter()).isTrue();
        assertThat(bulkhead.enter()).isTrue();
        var third = CompletableFuture.supplyAsync(bulkhead::enter);
        TimeUnit.MILLISECONDS.sleep(100); // time enough to be refused
        bulkhead.leave(entered);
        assertThat(third.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void slowWorkIsNoProgress() {
        long entered = now.get();
        assertThat(bulkhead.enter()).isTrue();
        assertThat(bulkhead.enter()).isTrue();
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        bulkhead.leave(entered);
        assertThat(bulkhead.enter()).isTrue(); // the permit is free
        assertThat(bulkhead.enter()).isFalse();
    }
}
