package org.likeness.config;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How people get an account, and who runs the site. Each component is the property {@code likeness.} plus the name given here.
 *
 * @param confirmation {@code accounts.confirmation}: whether an email has to be confirmed by a link, {@code required} (default with a mail
 *     server) or {@code off} (default without)
 * @param registration {@code accounts.registration}: who may register, {@code open} (default), {@code invitation}, {@code approval} or
 *     {@code closed}
 * @param domains {@code accounts.domains}: the domains whose emails members may use, in lower case, default all
 * @param refusedDomains {@code accounts.refused-domains}: the domains whose emails, and those of subdomains, members may not use, default
 *     none
 * @param refusedWords {@code accounts.refused-words}: the words that no username or nickname may contain, in lower case, default none
 * @param grace {@code accounts.grace}: for how long an account that its member deletes is only hidden, so that they can take it back, 0 to
 *     90 days, default 0
 * @param admins {@code admins}: the emails whose owners are admins as soon as they have confirmed them; without an effect where emails are
 *     not confirmed; default none
 */
public record AccountSettings(
        Confirmation confirmation,
        Admission registration,
        Set<String> domains,
        Set<String> refusedDomains,
        Set<String> refusedWords,
        Duration grace,
        Set<String> admins) {
    private static final int MAX_GRACE_DAYS = 90;

    /** Whether emails have to be confirmed. */
    public enum Confirmation {
        REQUIRED,
        OFF
    }

    /** Who may register. */
    public enum Admission {
        /** Everybody. */
        OPEN,
        /** Whoever has the link of an invitation. */
        INVITATION,
        /** Everybody, but nobody sees a new account before it is approved. */
        APPROVAL,
        /** Nobody. */
        CLOSED
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
                reader.choice("accounts.registration", List.of(Admission.values())),
                reader.domains("accounts.domains"),
                reader.domains("accounts.refused-domains"),
                reader.words("accounts.refused-words"),
                Duration.ofDays(reader.number("accounts.grace", 0, 0, MAX_GRACE_DAYS)),
                reader.emails("admins"));
    }
}
