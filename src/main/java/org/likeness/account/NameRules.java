package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.AccountException.Reason;

/** The rules of this site for names, besides those that each name has to follow everywhere. */
@Singleton
public class NameRules {
    private final RefusedWords words;
    private final ProtectedNames protectedNames;

    @Inject
    NameRules(RefusedWords words, ProtectedNames protectedNames) {
        this.words = words;
        this.protectedNames = protectedNames;
    }

    /** Why nobody may register this username, if so. */
    Optional<Reason> refuseUsername(String username) {
        if (words.areIn(username)) {
            return Optional.of(Reason.USERNAME_REFUSED);
        }
        return protectedNames.isTaken(username, null) ? Optional.of(Reason.USERNAME_PROTECTED) : Optional.empty();
    }

    /**
     * Why a member may not have this nickname, or a guest this name, if so.
     *
     * @param own the account of the member; null for guests and for somebody who is registering
     */
    public Optional<Reason> refuseNickname(String nickname, @Nullable Account own) {
        if (words.areIn(nickname)) {
            return Optional.of(Reason.NICKNAME_REFUSED);
        }
        return protectedNames.isTaken(nickname, own) ? Optional.of(Reason.NICKNAME_PROTECTED) : Optional.empty();
    }
}
