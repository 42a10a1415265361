package org.likeness.admin;

import java.util.Locale;
import org.likeness.account.Role;

/** What the log records, and the role that it takes. */
public enum Action {
    BLOCK(Role.MODERATOR),
    UNBLOCK(Role.MODERATOR),
    RENAME(Role.MODERATOR),
    SEND_RESET(Role.MODERATOR),
    REMOVE_PICTURE(Role.MODERATOR),
    CHANGE_RATING(Role.MODERATOR),
    APPROVE_ACCOUNT(Role.MODERATOR),
    REFUSE_ACCOUNT(Role.MODERATOR),
    APPROVE_TEXT(Role.MODERATOR),
    DELETE_TEXT(Role.MODERATOR),
    BLOCK_GUEST(Role.MODERATOR),
    UNBLOCK_GUEST(Role.MODERATOR),
    DISMISS_REPORTS(Role.MODERATOR),
    CREATE_INVITATION(Role.ADMIN),
    REVOKE_INVITATION(Role.ADMIN),
    CONFIRM_EMAIL(Role.ADMIN),
    CHANGE_ROLE(Role.ADMIN),
    DELETE_ACCOUNT(Role.ADMIN);

    private final Role role;

    Action(Role role) {
        this.role = role;
    }

    /** Whether somebody with this role may do it, to members without a role. */
    public boolean isFor(Role other) {
        return other.includes(role);
    }

    /** The last part of the keys of its texts, and its name in the exported log. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
