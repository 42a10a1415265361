package org.likeness.portrait.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.likeness.account.CurrentMember;
import org.likeness.account.PlainLine;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.avatar.Picture;
import org.likeness.config.Source;
import org.likeness.gravatar.Rating;
import org.likeness.portrait.PictureDescription;
import org.likeness.portrait.Portraits;
import org.likeness.portrait.SourceChoice;
import org.likeness.portrait.SourceChoices;
import org.likeness.storage.PictureId;

/** The part of the profile page where members choose their avatar sources and describe their portrait. */
@RequestScoped
@Named
public class SourcesBean {
    private final CurrentMember me;
    private final AppearanceBean appearance;
    private final Avatars avatars;
    private final Portraits portraits;
    private final SourceChoices choices;

    private Person person = Person.NOBODY;
    private @Nullable SourceChoice choice;
    private String[] allowed = {};

    @Size(max = PictureDescription.MAX_LENGTH, message = "{likeness.text.long}")
    @PlainLine
    private @Nullable String words;

    @Size(max = 2, message = "{likeness.text.long}")
    private String rating = Rating.G.word();

    @Size(max = 32, message = "{likeness.text.long}")
    private String picture = "";

    @Inject
    SourcesBean(
            CurrentMember me, AppearanceBean appearance, Avatars avatars, Portraits portraits, SourceChoices choices) {
        this.me = me;
        this.appearance = appearance;
        this.avatars = avatars;
        this.portraits = portraits;
        this.choices = choices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    SourcesBean() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        person = appearance.getPerson();
        choice = choices.find(me.require().getId()).orElse(null);
        words = person.picture().map(Picture::words).orElse("");
        rating = person.picture().map(Picture::rating).orElse(Rating.G).word();
        picture = Objects.requireNonNullElse(appearance.getPicture(), "");
        allowed = allowedNow();
    }

    private String[] allowedNow() {
        return avatars.order().stream()
                .filter(person.allowed()::contains)
                .map(Source::word)
                .toArray(String[]::new);
    }

    /** Saves the chosen sources, if they changed, and the description of the portrait. */
    public void save() {
        var ticked = Set.copyOf(Arrays.asList(allowed));
        if (!ticked.equals(Set.of(allowedNow()))) {
            var chosen = new TreeSet<>(person.allowed());
            for (Source source : avatars.order()) { // sources that the page does not list stay as they are
                if (ticked.contains(source.word())) {
                    chosen.add(source);
                } else {
                    chosen.remove(source);
                }
            }
            choices.choose(me.require().getId(), chosen);
        }
        PictureId.parse(picture)
                .ifPresent(id -> portraits.describe(
                        me.require().getId(),
                        id,
                        new PictureDescription(Objects.requireNonNullElse(words, ""), Rating.of(rating))));
    }

    public boolean isPortrait() {
        return person.picture().isPresent();
    }

    /** The configured sources in their order. */
    public List<String> getOrder() {
        return avatars.order().stream().map(Source::word).toList();
    }

    /** When the member chose; null if they have not. */
    public @Nullable Instant getChosen() {
        return choice == null ? null : choice.chosen();
    }

    public String[] getAllowed() {
        return allowed.clone();
    }

    public void setAllowed(String[] allowed) {
        this.allowed = allowed.clone();
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    /** The picture that words and rating describe; the portrait may be another one by now. */
    public String getPicture() {
        return picture;
    }

    public void setPicture(@Nullable String picture) {
        this.picture = Objects.requireNonNullElse(picture, "");
    }

    public String getRating() {
        return rating;
    }

    public void setRating(@Nullable String rating) {
        this.rating = Objects.requireNonNullElse(rating, Rating.G.word());
    }

    public List<String> getRatings() {
        return Arrays.stream(Rating.values()).map(Rating::word).toList();
    }
}
