package org.likeness.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.likeness.admin.MemberActions.Outcome;
import org.likeness.portrait.PortraitRelocation;

/** Blocks accounts, so that their pictures cannot be seen under the URLs that others know, either. */
@Singleton
public class Blocking {
    private final MemberActions actions;
    private final PortraitRelocation relocation;

    @Inject
    Blocking(MemberActions actions, PortraitRelocation relocation) {
        this.actions = actions;
        this.relocation = relocation;
    }

    /**
     * Signs a member out everywhere, and hides profile and avatar.
     *
     * @param hidesTexts whether nobody can see what the member wrote
     * @param reason for the member and the log; may be empty
     */
    public Outcome block(long actorId, long subjectId, boolean hidesTexts, String reason) throws NotAllowedException {
        Outcome outcome;
        do { // again if the member uploads another picture at the same moment
            outcome = actions.block(actorId, subjectId, hidesTexts, reason, relocation.copy(subjectId));
        } while (outcome == Outcome.PICTURE_CHANGED);
        return outcome;
    }
}
