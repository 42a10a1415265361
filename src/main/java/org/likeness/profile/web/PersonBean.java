package org.likeness.profile.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.portrait.Members;
import org.likeness.profile.Profile;
import org.likeness.profile.Profiles;
import org.likeness.web.page.LinkedText;
import org.likeness.web.page.SiteAddress;

/** The public page of a member, and the card that pages show when the pointer is over an avatar. */
@RequestScoped
@Named
public class PersonBean {
    private static final int MAX_CARD_CHARACTERS = 160;
    private static final AvatarSize SHARED_SIZE = new AvatarSize(400);

    private final Members members;
    private final Profiles profiles;
    private final Avatars avatars;
    private final SiteAddress site;
    private @Nullable Account account;
    private Person person = Person.NOBODY;
    private @Nullable Profile profile;

    @Inject
    PersonBean(Members members, Profiles profiles, Avatars avatars, SiteAddress site) {
        this.members = members;
        this.profiles = profiles;
        this.avatars = avatars;
        this.site = site;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PersonBean() {
        this(null, null, null, null);
    }

    void show(Account shown) {
        account = shown;
        person = members.person(shown);
        profile = profiles.of(shown.getId());
    }

    public Person getPerson() {
        return person;
    }

    public @Nullable Profile getProfile() {
        return profile;
    }

    public @Nullable String getUsername() {
        return account == null ? null : account.getUsername();
    }

    public @Nullable Long getAccountId() {
        return account == null ? null : account.getId();
    }

    /** Whether the member shows an uploaded picture. */
    public boolean isWithPicture() {
        return person.picture().isPresent();
    }

    public @Nullable Instant getSince() {
        return account == null ? null : account.getCreated();
    }

    /** As HTML, in which web addresses are links. */
    public String getBio() {
        return profile == null ? "" : LinkedText.html(profile.getBio());
    }

    /** The beginning of the biography, as plain text. */
    public String getBeginning() {
        String bio = profile == null ? "" : profile.getBio();
        return bio.codePointCount(0, bio.length()) <= MAX_CARD_CHARACTERS
                ? bio
                : bio.substring(0, bio.offsetByCodePoints(0, MAX_CARD_CHARACTERS))
                                .stripTrailing() + "…";
    }

    /** The absolute URL of this page, for {@code og:url}. */
    public String getAddress() {
        return site.of("/people/" + getUsername());
    }

    /**
     * The absolute URL of the portrait, for {@code og:image}. Null if pages show another picture, because its URL would identify the
     * email.
     */
    public @Nullable String getPicture() {
        var avatar = avatars.of(person, SHARED_SIZE);
        return avatar.source() == Source.PORTRAIT ? site.of(avatar.src()) : null;
    }
}
