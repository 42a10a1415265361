package org.likeness.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.avatar.Source;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.discussion.Remark;
import org.likeness.discussion.Title;
import org.likeness.gravatar.AvatarSize;
import org.likeness.portrait.Members;
import org.likeness.profile.Profile;
import org.likeness.profile.Profiles;
import org.likeness.web.support.LinkedText;
import org.likeness.web.support.SiteAddress;

/** The public page of a member, and the card that stands for it where their avatar is pointed at. */
@RequestScoped
@Named
public class PersonBean {
    private static final int LATEST = 5;
    private static final int CARD_CHARACTERS = 160;
    private static final AvatarSize SHARED = new AvatarSize(400);

    private final Members members;
    private final Profiles profiles;
    private final Posts posts;
    private final Comments comments;
    private List<Title> latestPosts = List.of();
    private List<Remark> latestComments = List.of();
    private final Avatars avatars;
    private final SiteAddress site;
    private @Nullable Account account;
    private Person person = Person.NOBODY;
    private @Nullable Profile profile;

    @Inject
    PersonBean(Members members, Profiles profiles, Posts posts, Comments comments, Avatars avatars, SiteAddress site) {
        this.members = members;
        this.profiles = profiles;
        this.posts = posts;
        this.comments = comments;
        this.avatars = avatars;
        this.site = site;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PersonBean() {
        this(null, null, null, null, null, null);
    }

    void show(Account shown) {
        showCard(shown);
        latestPosts = posts.latestOf(shown.getId(), LATEST);
        latestComments = comments.latestOf(shown.getId(), LATEST);
    }

    /** Looks up what the card shows, too. */
    void showCard(Account shown) {
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

    public @Nullable Date getSince() {
        return account == null ? null : Date.from(account.getCreated());
    }

    /** What they tell of themselves, as HTML: text, and links to what is an address. */
    public String getBio() {
        return profile == null ? "" : LinkedText.html(profile.getBio());
    }

    public List<Title> getLatestPosts() {
        return latestPosts;
    }

    public List<Remark> getLatestComments() {
        return latestComments;
    }

    /** The beginning of what they tell of themselves, as text. */
    public String getBeginning() {
        String bio = profile == null ? "" : profile.getBio();
        return bio.codePointCount(0, bio.length()) <= CARD_CHARACTERS
                ? bio
                : bio.substring(0, bio.offsetByCodePoints(0, CARD_CHARACTERS)).stripTrailing() + "…";
    }

    /** Where this page is, for who shares it. */
    public String getAddress() {
        return site.of("/people/" + getUsername());
    }

    /** Their own picture, for who shares this page; null where that is not what pages show: the address of any other names their e-mail. */
    public @Nullable String getPicture() {
        var avatar = avatars.of(person, SHARED);
        return avatar.source() == Source.PORTRAIT ? site.of(avatar.src()) : null;
    }
}
