package org.likeness.web.portrait;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.portrait.Cleaned;
import org.likeness.portrait.Draft;
import org.likeness.portrait.Drafts;

/** The page that shows a member the draft that waits for their approval. */
@RequestScoped
@Named
public class DraftBean {
    /** Of the previews, in CSS pixels. */
    private static final List<Integer> SIDES = List.of(200, 80, 40);

    /**
     * The draft at one size.
     *
     * @param side in CSS pixels
     * @param src its address within this site
     */
    public record Preview(int side, String src) {}

    private final CurrentMember me;
    private final Drafts drafts;
    private @Nullable Draft draft;

    @Inject
    DraftBean(CurrentMember me, Drafts drafts) {
        this.me = me;
        this.drafts = drafts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    DraftBean() {
        this(null, null);
    }

    boolean isWaiting() {
        return draft() != null;
    }

    /** For the forms: which draft was seen when the button was pressed. */
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

    /** The square that it shows, and the picture that it was cut out of. */
    public @Nullable Cleaned getCleaned() {
        return draft() == null ? null : draft().stored().cleaned().orElse(null);
    }

    private @Nullable Draft draft() {
        if (draft == null) {
            draft = drafts.waiting(me.require().getId()).orElse(null);
        }
        return draft;
    }
}
