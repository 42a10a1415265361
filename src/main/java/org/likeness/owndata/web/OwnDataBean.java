package org.likeness.owndata.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.owndata.DataExport;
import org.likeness.owndata.DataExport.State;
import org.likeness.owndata.Exports;

/** The part of the account page where members export and import their data. */
@RequestScoped
@Named
public class OwnDataBean {
    private final CurrentMember me;
    private final Exports exports;
    private final Clock clock;
    private @Nullable DataExport last;
    private boolean loaded;

    @Inject
    OwnDataBean(CurrentMember me, Exports exports, Clock clock) {
        this.me = me;
        this.exports = exports;
        this.clock = clock;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    OwnDataBean() {
        this(null, null, null);
    }

    /** Loaded once per request. */
    private Optional<DataExport> export() {
        if (!loaded) {
            last = exports.newest(me.require().getId()).orElse(null);
            loaded = true;
        }
        return Optional.ofNullable(last);
    }

    private boolean is(State state) {
        return export().filter(export -> export.state() == state).isPresent();
    }

    public boolean isPending() {
        return is(State.PENDING);
    }

    public boolean isReady() {
        return is(State.READY);
    }

    public boolean isFailed() {
        return is(State.FAILED);
    }

    /** Whether the member may request an export now. */
    public boolean isPossible() {
        return !isPending() && getNext() == null;
    }

    /** The path of the file within this site; null if there is none. */
    public @Nullable String getPath() {
        return isReady() ? export().map(DataExport::path).orElse(null) : null;
    }

    /** When the file will be deleted; null if there is none. */
    public @Nullable Instant getUntil() {
        return export().filter(each -> isReady()).flatMap(DataExport::expires).orElse(null);
    }

    /** When the member may request the next export; null if they may now, or if one is pending. */
    public @Nullable Instant getNext() {
        return export().flatMap(export -> export.nextRequest(clock.instant())).orElse(null);
    }
}
