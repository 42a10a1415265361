package org.likeness.admin.web;

import java.util.Locale;
import org.likeness.account.Account;

/** The texts for roles. */
final class RoleText {
    private RoleText() {}

    static String key(Account account) {
        return "admin.role."
                + account.role()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .orElse("none");
    }
}
