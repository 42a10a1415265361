package org.likeness.discussion.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.likeness.account.Account;
import org.likeness.web.guard.Caller;
import org.likeness.web.guard.RateLimit;
import org.likeness.web.guard.RateLimit.Kind;

/** Rate limits for posts and comments of members. They are stricter for accounts younger than a day, where most spam comes from. */
@Singleton
class WritingLimits {
    private static final Duration YOUNG = Duration.ofDays(1);

    private final RateLimit limit;
    private final Clock clock;

    @Inject
    WritingLimits(RateLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Counts a post. If the limit is reached, returns how long the member has to wait. */
    Optional<Duration> takePost(Account member) {
        return take(member, Kind.POSTS, Kind.FIRST_POSTS);
    }

    /** Counts a comment. If the limit is reached, returns how long the member has to wait. */
    Optional<Duration> takeComment(Account member) {
        return take(member, Kind.COMMENTS, Kind.FIRST_COMMENTS);
    }

    private Optional<Duration> take(Account member, Kind normal, Kind newAccount) {
        Instant youngUntil = member.getCreated().plus(YOUNG);
        return limit.take(clock.instant().isBefore(youngUntil) ? newAccount : normal, Caller.member(member.getId()));
    }
}
