package org.likeness.profile.api;

import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.gravatar.EmailHash;

/**
 * The public data of a member, the same as on their page. Texts may be empty.
 *
 * @param requested the hash or username in the request
 * @param hash the SHA-256 of the confirmed email; only if the member is discoverable
 * @param name the display name
 * @param page the URL of the member's page
 * @param avatar the URL of the avatar
 * @param avatarAlt the alt text of the avatar
 * @param photo reads the avatar, if it is a picture that this site stores
 */
record PublicProfile(
        String requested,
        Optional<EmailHash> hash,
        String username,
        String name,
        String about,
        String website,
        String location,
        String page,
        String avatar,
        String avatarAlt,
        Supplier<Optional<Photo>> photo) {

    /**
     * A picture in a profile.
     *
     * @param type {@code JPEG} or {@code PNG}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or changed
    record Photo(String type, byte[] file) {}
}
