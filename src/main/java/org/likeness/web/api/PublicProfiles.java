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
import org.likeness.avatar.Avatar;
import org.likeness.avatar.Avatars;
import org.likeness.avatar.Person;
import org.likeness.avatar.Picture;
import org.likeness.avatar.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.Rating;
import org.likeness.portrait.Members;
import org.likeness.profile.Profiles;
import org.likeness.web.support.SiteAddress;

/** The profiles of all members, as programs may read them. */
@ApplicationScoped
class PublicProfiles {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{2,30}");
    private static final AvatarSize LARGE = new AvatarSize(200);

    /**
     * The picture of a member, as the world may know it.
     *
     * @param address within this site
     * @param words what it shows; may be empty
     */
    private record Face(String address, String words) {}

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
        var face = hash.map(known -> found(known, person)).orElseGet(() -> hidden(person));
        return new PublicProfile(
                asked,
                hash,
                account.getUsername(),
                account.getNickname(),
                told.getBio(),
                told.getWebsite(),
                told.getLocation(),
                site.of("/people/" + account.getUsername(), request),
                site.of(face.address(), request),
                face.words());
    }

    /** The answer of the avatar server, which shows what pages do. */
    private Face found(EmailHash hash, Person person) {
        boolean above = person.picture()
                .filter(picture -> picture.rating() != Rating.G) // which is shown to who asks for no rating
                .isPresent();
        boolean allowed = above && avatars.highest() != Rating.G;
        String rating = allowed ? "?r=" + avatars.highest().word() : "";
        return new Face("/avatar/" + hash + rating, words(avatars.of(person, LARGE), person));
    }

    /** A picture whose address names no e-mail: the portrait, or a drawing. */
    private Face hidden(Person person) {
        boolean allowed = person.allowed().contains(Source.PORTRAIT);
        var avatar = avatars.of(person.withAllowed(allowed ? Set.of(Source.PORTRAIT) : Set.of()), LARGE);
        return new Face(avatar.src(), words(avatar, person));
    }

    /** What a member says of their portrait, where it is what is shown. */
    private static String words(Avatar shown, Person person) {
        return person.picture()
                .filter(picture -> shown.source() == Source.PORTRAIT)
                .map(Picture::words)
                .orElse("");
    }
}
