package org.likeness.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.likeness.account.AccountException.Reason;

/** The rules of this site for names, besides those that each name has to follow everywhere. */
@Singleton
public class NameRules {
    private final RefusedWords words;

    @Inject
    NameRules(RefusedWords words) {
        this.words = words;
    }

    /** Why nobody may register this username, if so. */
    Optional<Reason> refuseUsername(String username) {
        return words.areIn(username) ? Optional.of(Reason.USERNAME_REFUSED) : Optional.empty();
    }

    /** Why a member may not have this nickname, or a guest this name, if so. */
    public Optional<Reason> refuseNickname(String nickname) {
        return words.areIn(nickname) ? Optional.of(Reason.NICKNAME_REFUSED) : Optional.empty();
    }
}
