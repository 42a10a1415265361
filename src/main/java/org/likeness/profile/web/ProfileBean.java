package org.likeness.profile.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.likeness.account.AccountException;
import org.likeness.account.CurrentMember;
import org.likeness.account.NameRules;
import org.likeness.account.PersonName;
import org.likeness.account.PlainLine;
import org.likeness.account.VisibleText;
import org.likeness.portrait.web.SourcesBean;
import org.likeness.profile.Profiles;
import org.likeness.web.form.FieldMessages;
import org.likeness.web.form.Notices;
import org.likeness.web.form.Redirect;

/** The page to edit the profile of the current member. */
@RequestScoped
@Named
public class ProfileBean {
    private final CurrentMember me;
    private final Profiles profiles;
    private final NameRules names;
    private final SourcesBean sources;
    private final Notices notices;

    @NotBlank(message = "{likeness.nickname.required}")
    @Size(max = 50, message = "{likeness.text.long}")
    @PersonName
    private String nickname = "";

    @Size(max = 500, message = "{likeness.text.long}")
    @Pattern(regexp = "[\\P{Cntrl}\\n\\t]*", message = "{likeness.text.control}")
    private @Nullable String bio;

    @Size(max = 200, message = "{likeness.text.long}")
    @URL(regexp = "(?i)https?://[^\\s/?#]++\\S*+", message = "{likeness.website.form}")
    @PlainLine
    private @Nullable String website;

    @Size(max = 100, message = "{likeness.text.long}")
    @PlainLine
    private @Nullable String location;

    @Inject
    ProfileBean(CurrentMember me, Profiles profiles, NameRules names, SourcesBean sources, Notices notices) {
        this.me = me;
        this.profiles = profiles;
        this.names = names;
        this.sources = sources;
        this.notices = notices;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ProfileBean() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void load() {
        var profile = profiles.of(me.require().getId());
        nickname = me.require().getNickname();
        bio = profile.getBio();
        website = profile.getWebsite();
        location = profile.getLocation();
    }

    /** Saves the profile and the avatar settings, or shows what is wrong. A nickname from before a rule may stay. */
    public void submit() throws IOException {
        String tidied = VisibleText.tidied(nickname);
        var refusal = tidied.equals(me.require().getNickname())
                ? Optional.<AccountException.Reason>empty()
                : names.refuseNickname(tidied, me.require());
        if (refusal.isPresent()) {
            FieldMessages.addError(
                    "profile:nickname", "register." + refusal.get().key());
            return;
        }
        profiles.update(me.require().getId(), nickname, bio, website, location);
        sources.save();
        Redirect.afterSaving("profile.saved", notices, "/profile");
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public @Nullable String getBio() {
        return bio;
    }

    public void setBio(@Nullable String bio) {
        this.bio = bio;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = location;
    }
}
