package org.likeness.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.likeness.web.support.Caller;
import org.likeness.web.support.FieldMessages;
import org.likeness.web.support.RateLimit;
import org.likeness.web.support.RateLimit.Kind;

/** Attempts with a password from the address of this request. Those that succeed do not count; after too many that fail, none is made. */
@RequestScoped
class Attempts {
    private final RateLimit limit;
    private final HttpServletRequest request;

    @Inject
    Attempts(RateLimit limit, HttpServletRequest request) {
        this.limit = limit;
        this.request = request;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    Attempts() {
        this(null, null);
    }

    /** Whether one may be made now; otherwise says at a field how long to wait. */
    boolean begin(String field) {
        var wait = begin();
        wait.ifPresent(time -> FieldMessages.tooOften(field, "login.too_often", time));
        return wait.isEmpty();
    }

    /** Counts before it is known whether it counts, as many may come at once; tells how long to wait where none may be made. */
    Optional<Duration> begin() {
        return limit.take(Kind.SIGN_INS, Caller.at(request));
    }

    void succeeded() {
        limit.giveBack(Kind.SIGN_INS, Caller.at(request));
    }
}
