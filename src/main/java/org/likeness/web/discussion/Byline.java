package org.likeness.web.discussion;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likeness.avatar.Person;
import org.likeness.discussion.Comment;
import org.likeness.portrait.Member;

/**
 * Who wrote something, as a page names them.
 *
 * @param href the page of a member, or the website of a guest; empty for none
 * @param rel what search engines make of that
 */
record Byline(Person person, String name, String href, String rel) {

    /** @param gone the name of who is there no more */
    static Byline of(@Nullable Long accountId, Map<Long, Member> members, String contextPath, String gone) {
        Member member = accountId == null ? null : members.get(accountId);
        if (member == null) {
            return new Byline(Person.NOBODY, gone, "", "");
        }
        return new Byline(
                member.person(), member.person().name(), contextPath + "/people/" + member.username(), "author");
    }

    /** @param gone the name of who is there no more */
    static Byline of(Comment comment, Map<Long, Member> members, String contextPath, String gone) {
        return comment.guest()
                .map(guest -> new Byline(guest, guest.name(), comment.guestWebsite(), "nofollow ugc noopener"))
                .orElseGet(() -> of(comment.accountId(), members, contextPath, gone));
    }
}
