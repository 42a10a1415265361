package org.likeness.profile.api;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.likeness.config.Source;
import org.likeness.gravatar.AvatarSize;
import org.likeness.gravatar.EmailHash;
import org.likeness.gravatar.EmailHash.Algorithm;
import org.likeness.gravatar.Rating;
import org.likeness.portrait.Members;
import org.likeness.portrait.PortraitFile;
import org.likeness.portrait.PortraitFiles;
import org.likeness.profile.Profiles;
import org.likeness.web.page.SiteAddress;

/** Finds public profiles by username or email hash. */
@Singleton
class PublicProfiles {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._-]{2,30}");
    private static final AvatarSize LARGE = new AvatarSize(200);

    /**
     * The avatar that a public profile shows.
     *
     * @param path the URL within this application
     * @param alt may be empty
     */
    private record PublicAvatar(String path, String alt) {}

    private final Accounts accounts;
    private final EmailHashes hashes;
    private final Profiles profiles;
    private final Members members;
    private final Avatars avatars;
    private final PortraitFiles portraits;
    private final SiteAddress site;

    @Inject
    PublicProfiles(
            Accounts accounts,
            EmailHashes hashes,
            Profiles profiles,
            Members members,
            Avatars avatars,
            PortraitFiles portraits,
            SiteAddress site) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.profiles = profiles;
        this.members = members;
        this.avatars = avatars;
        this.portraits = portraits;
        this.site = site;
    }

    /**
     * The profile of a member.
     *
     * @param name a username or an email hash, unchecked
     */
    Optional<PublicProfile> byName(String name, HttpServletRequest request) {
        var hash = EmailHash.parse(name);
        return hash.isPresent() ? byHash(hash.get(), request) : byUsername(name, request);
    }

    private Optional<PublicProfile> byHash(EmailHash hash, HttpServletRequest request) {
        return hashes.owner(hash).map(account -> profile(hash.hex(), account, true, request));
    }

    private Optional<PublicProfile> byUsername(String username, HttpServletRequest request) {
        return USERNAME.matcher(username).matches()
                ? accounts.shown(username)
                        .map(account -> profile(username, account, hashes.isDiscoverable(account.getId()), request))
                : Optional.empty();
    }

    private PublicProfile profile(String requested, Account account, boolean discoverable, HttpServletRequest request) {
        var profile = profiles.of(account.getId());
        var person = members.person(account);
        Optional<EmailHash> hash = account.confirmedEmail()
                .filter(email -> discoverable)
                .map(email -> EmailHash.of(email, Algorithm.SHA256));
        var avatar = hash.map(known -> avatarByHash(known, person)).orElseGet(() -> avatarWithoutHash(person));
        return new PublicProfile(
                requested,
                hash,
                account.getUsername(),
                account.getName(),
                profile.getBio(),
                profile.getWebsite(),
                profile.getLocation(),
                site.of("/people/" + account.getUsername(), request),
                site.of(avatar.path(), request),
                avatar.alt(),
                () -> photo(account, person));
    }

    private Optional<PortraitFile> photo(Account account, Person person) {
        return avatars.of(person, LARGE).source() == Source.PORTRAIT
                ? portraits.find(account.getId(), LARGE)
                : Optional.empty();
    }

    /** The URL of the avatar server, with a rating that allows the portrait if pages show it. */
    private PublicAvatar avatarByHash(EmailHash hash, Person person) {
        boolean aboveDefault = person.picture()
                .filter(picture -> picture.rating() != Rating.G) // the rating of requests without one
                .isPresent();
        boolean allowed = aboveDefault && avatars.highest() != Rating.G;
        String rating = allowed ? "?r=" + avatars.highest().word() : "";
        return new PublicAvatar("/avatar/" + hash + rating, alt(avatars.of(person, LARGE), person));
    }

    /** A picture whose URL does not identify the email: the portrait or a drawing. */
    private PublicAvatar avatarWithoutHash(Person person) {
        boolean allowed = person.allowed().contains(Source.PORTRAIT);
        var avatar = avatars.of(person.withAllowed(allowed ? Set.of(Source.PORTRAIT) : Set.of()), LARGE);
        return new PublicAvatar(avatar.src(), alt(avatar, person));
    }

    /** The description of the portrait, if that is what is shown. */
    private static String alt(Avatar shown, Person person) {
        return person.picture()
                .filter(picture -> shown.source() == Source.PORTRAIT)
                .map(Picture::words)
                .orElse("");
    }
}
