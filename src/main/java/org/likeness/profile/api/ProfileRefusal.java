package org.likeness.profile.api;

import java.util.Locale;

/** The errors of the profile API. */
enum ProfileRefusal {
    /** Nobody has that username or email, or its owner is not discoverable; clients cannot tell which. */
    PROFILE_NOT_FOUND(404, "Profile not found"),
    UNKNOWN_ADDRESS(404, "There is nothing at this address"),
    WRONG_CALLBACK(400, "callback must be one identifier of letters, digits, _ and $"),
    ADDRESS_TOO_LONG(400, "The address of the profile is too long for a QR code"),
    RATE_LIMIT_EXCEEDED(429, "Too many requests");

    private final int status;
    private final String message;

    ProfileRefusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    int status() {
        return status;
    }

    /** For programs. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For developers; always in English, like the field names. */
    String message() {
        return message;
    }
}
