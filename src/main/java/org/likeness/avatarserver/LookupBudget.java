package org.likeness.avatarserver;

import java.util.function.BooleanSupplier;

/** Whether one request may ask other servers about a stranger. It counts once against the rate limit, however many servers are asked. */
final class LookupBudget implements BooleanSupplier {
    private final BooleanSupplier rateLimit;
    private boolean decided;
    private boolean granted;

    /** @param rateLimit counts the request and returns whether it was within the limit; called once at most */
    LookupBudget(BooleanSupplier rateLimit) {
        this.rateLimit = rateLimit;
    }

    @Override
    public boolean getAsBoolean() {
        if (!decided) {
            granted = rateLimit.getAsBoolean();
            decided = true;
        }
        return granted;
    }

    /** Whether the rate limit kept a server from being asked. The answer must not be cached then: other clients are within theirs. */
    boolean wasRefused() {
        return decided && !granted;
    }
}
