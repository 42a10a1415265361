package org.likeness.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.account.EmailHashes;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.avatar.Picture;
import org.likeness.avatar.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.portrait.Members;
import org.likeness.profile.Profiles;
import org.likeness.web.support.SiteAddress;

/** The profiles of all members, as programs may read them. */
@ApplicationScoped
class PublicProfiles {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{2,30}");
    private static final AvatarSize LARGE = new AvatarSize(200);

    private final Accounts accounts;
    private final EmailHashes hashes;
    private final Profiles profiles;
    private final Members members;
    private final Avatars avatars;
    private final SiteAddress site;

    @Inject
    PublicProfiles(
            Accounts accounts,
            EmailHashes hashes,
            Profiles profiles,
            Members members,
            Avatars avatars,
            SiteAddress site) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.profiles = profiles;
        this.members = members;
        this.avatars = avatars;
        this.site = site;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    PublicProfiles() {
        this(null, null, null, null, null, null);
    }

    /** The profile of who is found by this hash of their e-mail. */
    Optional<PublicProfile> byHash(EmailHash hash, HttpServletRequest request) {
        return hashes.owner(hash).map(account -> profile(hash.hex(), account, true, request));
    }

    /**
     * The profile of who has this username, in any case.
     *
     * @param username as it came; trusted in nothing
     */
    Optional<PublicProfile> byUsername(String username, HttpServletRequest request) {
        return USERNAME.matcher(username).matches()
                ? accounts.byUsername(username)
                        .map(account -> profile(username, account, hashes.find(account.getId()), request))
                : Optional.empty();
    }

    private PublicProfile profile(String asked, Account account, boolean found, HttpServletRequest request) {
        var told = profiles.of(account.getId());
        var person = members.person(account);
        Optional<EmailHash> hash =
                found ? Optional.of(EmailHash.of(account.getEmail(), Algorithm.SHA256)) : Optional.empty();
        return new PublicProfile(
                asked,
                hash,
                account.getUsername(),
                account.getNickname(),
                told.getBio(),
                told.getWebsite(),
                told.getLocation(),
                site.of("/people/" + account.getUsername(), request),
                site.of(hash.map(known -> "/avatar/" + known).orElseGet(() -> ownPicture(person)), request),
                words(person));
    }

    /** The address within this site of a picture that names no e-mail: the portrait, or a drawing. */
    private String ownPicture(Person person) {
        boolean allowed = person.allowed().contains(Source.PORTRAIT);
        return avatars.of(person.withAllowed(allowed ? Set.of(Source.PORTRAIT) : Set.of()), LARGE)
                .src();
    }

    /** What a member says of their picture, where it is what stands for them. */
    private String words(Person person) {
        boolean shown = avatars.of(person, LARGE).source() == Source.PORTRAIT;
        return person.picture().filter(picture -> shown).map(Picture::words).orElse("");
    }
}
