package org.likeness.portrait.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.avatar.Avatars;
import org.likeness.gravatar.AvatarSize;
import org.likeness.portrait.Draft;
import org.likeness.portrait.Drafts;
import org.likeness.portrait.Members;
import org.likeness.portrait.StoredCropSource;

/** The page that shows members their draft. */
@RequestScoped
@Named
public class DraftBean {
    /** The sides of the previews in CSS pixels. */
    private static final List<Integer> SIDES = List.of(80, 40);

    /**
     * The draft at one size.
     *
     * @param side in CSS pixels
     * @param src without the context path
     */
    public record Preview(int side, String src) {}

    private final CurrentMember me;
    private final Drafts drafts;
    private final Members members;
    private final Avatars avatars;
    private @Nullable Draft draft;

    @Inject
    DraftBean(CurrentMember me, Drafts drafts, Members members, Avatars avatars) {
        this.me = me;
        this.drafts = drafts;
        this.members = members;
        this.avatars = avatars;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    DraftBean() {
        this(null, null, null, null);
    }

    boolean isPending() {
        return draft() != null;
    }

    /** Sent along by the forms, so that they change only the draft that the member saw. */
    public @Nullable String getId() {
        return draft() == null ? null : draft().id().hex();
    }

    public List<Preview> getPreviews() {
        if (draft() == null) {
            return List.of();
        }
        var picture = draft().picture();
        return SIDES.stream()
                .map(side -> new Preview(side, picture.address(side)))
                .toList();
    }

    /** The path of the drawing to show if a preview cannot be loaded. */
    public String getDrawn() {
        return avatars.of(members.person(me.require()), AvatarSize.STANDARD).drawn();
    }

    /** The square that the draft shows, and the size of its crop source. */
    public @Nullable StoredCropSource getCropSource() {
        return draft() == null ? null : draft().stored().cropSource().orElse(null);
    }

    private @Nullable Draft draft() {
        if (draft == null) {
            draft = drafts.pending(me.require().getId()).orElse(null);
        }
        return draft;
    }
}
