package org.likeness.fetch;

import org.jspecify.annotations.Nullable;

/** Thrown when a download fails. The reason is for the user, the message for the log. */
public final class FetchException extends Exception {
    /** Why the download failed. No reason reveals which ports of a private network are open. */
    public enum Reason {
        /** Not a usable URL: malformed, too long, with user info, or with an unusual notation of the host. */
        NOT_AN_ADDRESS,
        NOT_HTTPS,
        /** The server or its port is not public; no connection was made. */
        NOT_PUBLIC,
        TOO_MANY_REDIRECTS,
        TOO_MANY_BYTES,
        TOO_SLOW,
        /** The name is unknown, the server does not answer, or its answer violates TLS or HTTP. */
        UNREACHABLE,
        /** The server answered, but not with a plain body. */
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

    /** For a response with a status other than 200. */
    FetchException(int status) {
        super("status " + status);
        this.reason = Reason.NO_PICTURE_THERE;
        this.status = status;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the server answered that there is nothing (404). */
    public boolean isNotFound() {
        return status == NOT_FOUND;
    }
}
