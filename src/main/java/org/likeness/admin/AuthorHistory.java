package org.likeness.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.likeness.account.Accounts;
import org.likeness.discussion.GuestHashes;
import org.likeness.discussion.ReviewFacts;
import org.likeness.report.Reports;

/** How often texts of the same author were approved, deleted and reported before. */
@Singleton
public class AuthorHistory {
    /**
     * What happened to the texts of an author.
     *
     * @param approved how many posts and comments everybody can see
     * @param deleted how many of their posts and comments moderators have deleted
     * @param reported how many reports of members there are; for a member, without those that were unfounded
     */
    public record Counts(long approved, long deleted, long reported) {
        static final Counts NONE = new Counts(0, 0, 0);

        /** Whether nothing is known about the author yet. */
        public boolean isUnknown() {
            return equals(NONE);
        }
    }

    private final ReviewFacts facts;
    private final Accounts accounts;
    private final Reports reports;
    private final AdminLog log;
    private final GuestHashes hashes;

    @Inject
    AuthorHistory(ReviewFacts facts, Accounts accounts, Reports reports, AdminLog log, GuestHashes hashes) {
        this.facts = facts;
        this.accounts = accounts;
        this.reports = reports;
        this.log = log;
        this.hashes = hashes;
    }

    /** The counts of members, by their accounts; for any number of them, four queries. */
    public Map<Long, Counts> ofMembers(Collection<Long> ids) {
        var posts = facts.approvedPosts(ids);
        var comments = facts.approvedComments(ids);
        var deleted = log.deletedOfMembers(ids);
        var reported = accounts.reportsOf(ids);
        var all = new HashMap<Long, Counts>();
        ids.forEach(id -> all.put(
                id,
                new Counts(
                        posts.getOrDefault(id, 0L) + comments.getOrDefault(id, 0L),
                        deleted.getOrDefault(id, 0L),
                        reported.getOrDefault(id, 0).longValue())));
        return all;
    }

    /** The counts of guests, by their emails; for any number of them, three queries. */
    public Map<String, Counts> ofGuests(Collection<String> emails) {
        var approved = facts.approvedOfGuests(emails);
        var deleted = log.deletedOfGuests(emails.stream().map(hashes::ofEmail).toList());
        var reported = reports.ofGuests(emails);
        var all = new HashMap<String, Counts>();
        emails.forEach(email -> all.put(
                email,
                new Counts(
                        approved.getOrDefault(email, 0L),
                        deleted.getOrDefault(hashes.ofEmail(email), 0L),
                        reported.getOrDefault(email, 0L))));
        return all;
    }
}
