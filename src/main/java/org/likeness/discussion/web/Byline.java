package org.likeness.discussion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likeness.account.VisibleText;
import org.likeness.avatar.Person;
import org.likeness.portrait.Member;
import org.likeness.web.page.Texts;

/**
 * Who wrote something, and when.
 *
 * @param handle the username of a member with an {@code @} before it; empty for others
 * @param guest whether the author has no account, so that nothing about them is verified
 * @param href the page of a member, or the website of a guest; may be empty, for example for a blocked member
 * @param rel the attribute {@code rel} of that link
 */
public record Byline(
        Person person, String name, String handle, boolean guest, String href, String rel, Instant written) {

    /** Creates the bylines of one page. */
    static final class Factory {
        private final Map<Long, Member> members;
        private final String contextPath;
        private final String formerMember;

        /** @param members all authors of the page who have an account, by the id of the account */
        Factory(Map<Long, Member> members, HttpServletRequest request) {
            var texts = Texts.of(request);
            this.members = members;
            this.contextPath = request.getContextPath();
            this.formerMember = texts.get("comment.gone");
        }

        /** @param accountId null if the account was deleted */
        Byline ofMember(@Nullable Long accountId, Instant written) {
            var member = accountId == null ? null : members.get(accountId);
            if (member == null) {
                return byline(Person.NOBODY, formerMember, "", false, "", "", written);
            }
            String username = member.username();
            String page = member.hasPage() ? contextPath + "/people/" + username : "";
            return byline(member.person(), member.person().name(), "@" + username, false, page, "author", written);
        }

        /** @param website may be empty */
        Byline ofGuest(Person guest, String website, Instant written) {
            String name = VisibleText.orElse(guest.name(), formerMember);
            return byline(guest, name, "", true, website, "nofollow ugc noopener", written);
        }

        private Byline byline(
                Person person, String name, String handle, boolean guest, String href, String rel, Instant written) {
            return new Byline(person, name, handle, guest, href, rel, written);
        }
    }
}
