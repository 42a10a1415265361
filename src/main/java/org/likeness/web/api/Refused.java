package org.likeness.web.api;

import java.util.Locale;

/** Why a program gets no profile. */
enum Refused {
    /** Nobody has that name, or nobody who wants to be found by it; the answer is the same. */
    PROFILE_NOT_FOUND(404, "Profile not found"),
    WRONG_CALLBACK(400, "callback must be one identifier of letters, digits, _ and $"),
    /** What this form would hold is longer than it can be. */
    ADDRESS_TOO_LONG(400, "The address of the profile is too long for a QR code"),
    RATE_LIMIT_EXCEEDED(429, "Too many requests");

    private final int status;
    private final String words;

    Refused(int status, String words) {
        this.status = status;
        this.words = words;
    }

    int status() {
        return status;
    }

    /** What a program can tell it by. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the author of a program reads; in English, as the names of the fields are. */
    String words() {
        return words;
    }
}
