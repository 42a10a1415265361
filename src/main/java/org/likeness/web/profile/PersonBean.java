package org.likeness.web.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.avatar.Person;
import org.likeness.portrait.Members;
import org.likeness.profile.Profile;
import org.likeness.profile.Profiles;
import org.likeness.web.support.LinkedText;

/** The public page of a member. */
@RequestScoped
@Named
public class PersonBean {
    private final Members members;
    private final Profiles profiles;
    private @Nullable Account account;
    private Person person = Person.NOBODY;
    private @Nullable Profile profile;

    @Inject
    PersonBean(Members members, Profiles profiles) {
        this.members = members;
        this.profiles = profiles;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PersonBean() {
        this(null, null);
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

    public @Nullable Date getSince() {
        return account == null ? null : Date.from(account.getCreated());
    }

    /** What they tell of themselves, as HTML: text, and links to what is an address. */
    public String getBio() {
        return profile == null ? "" : LinkedText.html(profile.getBio());
    }
}
