package org.likeness.config;

import java.util.List;
import java.util.Set;

/**
 * How people get an account, and who runs the site. Each component is the property {@code likeness.} plus the name given here.
 *
 * @param confirmation {@code accounts.confirmation}: whether an email has to be confirmed by a link, {@code required} (default with a mail server)
 *     or {@code off} (default without)
 * @param admins {@code admins}: the emails whose owners are admins as soon as they have confirmed them; without an effect where emails are
 *     not confirmed; default none
 */
public record AccountSettings(Confirmation confirmation, Set<String> admins) {
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
                reader.emails("admins"));
    }
}
