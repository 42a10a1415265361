package org.likeness.discussion.web;

/**
 * A post or a comment, ready to be shown. A page has up to fifty, so everything is computed beforehand.
 *
 * @param html the text; safe to be written as it is
 * @param waiting whether a moderator has to approve it before others see it
 * @param withdrawable whether the viewer is the guest who wrote it, and may take it back
 * @param mine whether the viewer wrote it and may edit and delete it
 * @param reportable whether the viewer may report it, as everybody can see it and somebody else wrote it
 * @param reviewable whether the viewer is a moderator and somebody else wrote it
 */
public record ContributionView(
        long id,
        Byline by,
        String html,
        boolean edited,
        boolean deleted,
        boolean reply,
        boolean waiting,
        boolean mine,
        boolean withdrawable,
        boolean reportable,
        boolean reviewable) {}
