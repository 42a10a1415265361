package org.likeness.portrait.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.avatar.Avatar;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.avatar.Picture;
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.portrait.Drafts;
import org.likeness.portrait.Members;
import org.likeness.portrait.Portrait;
import org.likeness.portrait.Portraits;
import org.likeness.portrait.StoredCropSource;
import org.likeness.remote.RemotePresences;
import org.likeness.remote.RemotePresences.Presence;

/** The part of the profile page that shows members their avatar and where it comes from. */
@RequestScoped
@Named
public class AppearanceBean {
    private static final AvatarSize SMALL = new AvatarSize(40);

    private final CurrentMember me;
    private final Members members;
    private final Avatars avatars;
    private final Portraits portraits;
    private final Drafts drafts;
    private final RemotePresences presences;

    private Person person = Person.NOBODY;
    private List<Avatar> ready = List.of();
    private @Nullable Portrait portrait;

    /**
     * An entry in the list of sources.
     *
     * @param word the source, as the end of a text key
     * @param state {@code now} if it is shown, {@code ready} if it would be shown without those before it, {@code generated} if the
     *     other server has none and generates one, {@code none} if it has no picture or may not be used; also the end of a text key
     * @param as the member with this source alone; null if it has no picture
     */
    public record Appearance(
            String word, String state, @Nullable Person as) {}

    @Inject
    AppearanceBean(
            CurrentMember me,
            Members members,
            Avatars avatars,
            Portraits portraits,
            Drafts drafts,
            RemotePresences presences) {
        this.me = me;
        this.members = members;
        this.avatars = avatars;
        this.portraits = portraits;
        this.drafts = drafts;
        this.presences = presences;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AppearanceBean() {
        this(null, null, null, null, null, null);
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

    /** Where the avatar comes from, as the end of a text key. */
    public String getShown() {
        var source = shown().source();
        return source.isRemote()
                ? source.word() + "." + presence(source).name().toLowerCase(Locale.ROOT)
                : source.word();
    }

    private Presence presence(Source source) {
        return person.email().map(email -> presences.of(source, email)).orElse(Presence.NONE);
    }

    /** The configured sources in their order, and the drawing after them. */
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
        if (avatar.isPresent() && source.isRemote() && presence(source) == Presence.NONE) {
            state = "generated";
        }
        Person as = avatar.isEmpty() ? null : person.withAllowed(Set.of(source));
        return new Appearance(source.word(), state, as);
    }

    /** The source that would be shown without the portrait, as the end of a text key. */
    public String getBehind() {
        return ready.stream()
                .map(Avatar::source)
                .filter(source -> source != Source.PORTRAIT)
                .findFirst()
                .orElse(Source.DRAWN)
                .word();
    }

    /** Whether the portrait is hidden from others until a moderator has looked at it. */
    public boolean isUnderReview() {
        return portrait != null && portrait.isUnderReview();
    }

    public boolean isPortrait() {
        return portrait != null;
    }

    /** The rating of a portrait that is not shown because of it; null if there is none. */
    public @Nullable String getHiddenByRating() {
        return person.picture()
                .map(Picture::rating)
                .filter(rating -> rating.compareTo(avatars.highest()) > 0)
                .map(rating -> rating.word())
                .orElse(null);
    }

    /** The square that the portrait shows, and the size of its crop source; null if there is none to crop. */
    public @Nullable StoredCropSource getCropSource() {
        return portrait == null ? null : portrait.stored().cropSource().orElse(null);
    }

    /** The id of the portrait that the page shows; null if there is none. */
    public @Nullable String getPicture() {
        return portrait == null ? null : portrait.stored().id().hex();
    }

    /** The id of the previous portrait, which can be restored; null if there is none. */
    public @Nullable String getPrevious() {
        return drafts.previous(me.require().getId())
                .map(draft -> draft.id().hex())
                .orElse(null);
    }

    private Avatar shown() {
        return ready.get(0);
    }
}
