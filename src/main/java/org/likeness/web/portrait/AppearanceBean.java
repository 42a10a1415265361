package org.likeness.web.portrait;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.avatar.Avatar;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.avatar.Picture;
import org.likeness.avatar.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.portrait.Cleaned;
import org.likeness.portrait.Draft;
import org.likeness.portrait.Drafts;
import org.likeness.portrait.Members;
import org.likeness.portrait.Portrait;
import org.likeness.portrait.Portraits;

/** The part of the profile page that shows members what they look like, and by which source. */
@RequestScoped
@Named
public class AppearanceBean {
    private static final AvatarSize SMALL = new AvatarSize(40);

    private final CurrentMember me;
    private final Members members;
    private final Avatars avatars;
    private final Portraits portraits;
    private final Drafts drafts;

    private Person person = Person.NOBODY;
    private List<Avatar> ready = List.of();
    private @Nullable Portrait portrait;

    /**
     * A source as the list of them shows it.
     *
     * @param word of the source, the end of a key
     * @param state {@code now} where it is shown, {@code ready} where it stands behind another, {@code none} where it has no picture or
     *     may not be used; the end of a key
     * @param as the member as by this source alone; null where it has no picture
     */
    public record Appearance(
            String word, String state, @Nullable Person as) {}

    @Inject
    AppearanceBean(CurrentMember me, Members members, Avatars avatars, Portraits portraits, Drafts drafts) {
        this.me = me;
        this.members = members;
        this.avatars = avatars;
        this.portraits = portraits;
        this.drafts = drafts;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AppearanceBean() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        person = members.person(me.require());
        ready = avatars.all(person, SMALL);
        portrait = portraits.find(me.require().getId()).orElse(null);
    }

    /** The member as others see them. */
    public Person getPerson() {
        return person;
    }

    /** Which source answers now, as the end of a key. */
    public String getShown() {
        return shown().source().word();
    }

    /** All sources that the operator lets be used, in their order, and the drawing behind them. */
    public List<Appearance> getAll() {
        var all = new ArrayList<Appearance>();
        for (Source source : avatars.order()) {
            all.add(appearance(source));
        }
        all.add(appearance(Source.DRAWN));
        return all;
    }

    private Appearance appearance(Source source) {
        Optional<Avatar> avatar =
                ready.stream().filter(each -> each.source() == source).findFirst();
        String state = avatar.isEmpty() ? "none" : avatar.get().equals(shown()) ? "now" : "ready";
        Person as = avatar.isEmpty() ? null : person.withAllowed(Set.of(source));
        return new Appearance(source.word(), state, as);
    }

    /** Which source would answer without the portrait, as the end of a key. */
    public String getBehind() {
        return ready.stream()
                .map(Avatar::source)
                .filter(source -> source != Source.PORTRAIT)
                .findFirst()
                .orElse(Source.DRAWN)
                .word();
    }

    public boolean isPortrait() {
        return portrait != null;
    }

    /** The rating of a portrait that is too high to be shown here, as the end of a key; null where that is not so. */
    public @Nullable String getHiddenByRating() {
        return person.picture()
                .map(Picture::rating)
                .filter(rating -> rating.compareTo(avatars.highest()) > 0)
                .map(rating -> rating.word())
                .orElse(null);
    }

    /** The square that the portrait shows, and the picture that it was cut out of; null where no other square can be cut. */
    public @Nullable Cleaned getCleaned() {
        return portrait == null ? null : portrait.stored().cleaned().orElse(null);
    }

    /** Names the portrait that is seen; null where there is none. */
    public @Nullable String getPicture() {
        return portrait == null ? null : portrait.stored().id().hex();
    }

    /** Names the portrait that was removed a moment ago and can be had back; null where there is none. */
    public @Nullable String getRemoved() {
        return portrait != null
                ? null
                : drafts.removed(me.require().getId())
                        .map(Draft::id)
                        .map(id -> id.hex())
                        .orElse(null);
    }

    private Avatar shown() {
        return ready.get(0);
    }
}
