package org.likeness.fetch;

import org.jspecify.annotations.Nullable;

/** An address that no picture came from. The reason is for the person, the message for the log. */
public final class FetchException extends Exception {
    /** Why. None tells which doors of a network that is not public are open. */
    public enum Reason {
        /** Nothing that can be asked: no address at all, too long, with a user, or a host in an unusual notation. */
        NOT_AN_ADDRESS,
        NOT_HTTPS,
        /** The server or its port is not public; it was not connected to. */
        NOT_PUBLIC,
        TOO_MANY_REDIRECTS,
        TOO_MANY_BYTES,
        TOO_SLOW,
        /** The name is unknown, nobody answers, or the answer breaks the rules of TLS or HTTP. */
        UNREACHABLE,
        /** The server answered, but not with plain bytes. */
        NO_PICTURE_THERE
    }

    private static final int NOT_FOUND = 404;

    private final Reason reason;
    private final int status;

    FetchException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    FetchException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
        this.status = 0;
    }

    /** A server that answered with another status than 200. */
    FetchException(int status) {
        super("status " + status);
        this.reason = Reason.NO_PICTURE_THERE;
        this.status = status;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the server is well and says that there is nothing. */
    public boolean isNotFound() {
        return status == NOT_FOUND;
    }
}
