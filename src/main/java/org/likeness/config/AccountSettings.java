package org.likeness.config;

import java.util.List;

/**
 * How people get an account. Each component is the property {@code likeness.accounts.} plus the name given here.
 *
 * @param confirmation {@code confirmation}: whether an email has to be confirmed by a link, {@code required} (default with a mail server)
 *     or {@code off} (default without)
 */
public record AccountSettings(Confirmation confirmation) {
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
        return new AccountSettings(reader.choice(
                "accounts.confirmation",
                hasMailServer
                        ? List.of(Confirmation.REQUIRED, Confirmation.OFF)
                        : List.of(Confirmation.OFF, Confirmation.REQUIRED)));
    }
}
