package org.likeness.config;

import java.time.Duration;
import java.util.List;

/**
 * How people get an account. Each component is the property {@code likeness.accounts.} plus the name given here.
 *
 * @param confirmation {@code confirmation}: whether an email has to be confirmed by a link, {@code required} (default with a mail server)
 *     or {@code off} (default without)
 * @param grace {@code grace}: for how long an account that its member deletes is only hidden, so that they can take it back, 0 to 90 days,
 *     default 0
 */
public record AccountSettings(Confirmation confirmation, Duration grace) {
    private static final int MAX_GRACE_DAYS = 90;

    /** Whether emails have to be confirmed. */
    public enum Confirmation {
        REQUIRED,
        OFF
    }

    public boolean isConfirmationRequired() {
        return confirmation == Confirmation.REQUIRED;
    }

    /** @param hasMailServer whether {@code mail.host} is set */
    static AccountSettings read(SettingsReader reader, boolean hasMailServer) {
        return new AccountSettings(
                reader.choice(
                        "accounts.confirmation",
                        hasMailServer
                                ? List.of(Confirmation.REQUIRED, Confirmation.OFF)
                                : List.of(Confirmation.OFF, Confirmation.REQUIRED)),
                Duration.ofDays(reader.number("accounts.grace", 0, 0, MAX_GRACE_DAYS)));
    }
}
