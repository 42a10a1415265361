package org.likeness.web.api;

import java.util.Optional;
import org.likeness.gravatar.EmailHash;

/**
 * What programs get to know of a member: what everybody sees on the member's page. An empty text is nothing told.
 *
 * @param asked the hash or the username by which it was asked for
 * @param hash of the e-mail, SHA-256; only where the member is found by it
 * @param username the last part of the page's address
 * @param name that others see
 * @param page the address of the page that people read
 * @param avatar the address of the picture
 * @param avatarWords what the picture shows, in its owner's words
 */
record PublicProfile(
        String asked,
        Optional<EmailHash> hash,
        String username,
        String name,
        String about,
        String website,
        String location,
        String page,
        String avatar,
        String avatarWords) {}
