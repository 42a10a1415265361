package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.Accounts;
import org.likeness.account.CurrentMember;
import org.likeness.admin.TextId;
import org.likeness.avatar.Picture;
import org.likeness.portrait.Portrait;
import org.likeness.portrait.Portraits;
import org.likeness.profile.Profile;
import org.likeness.profile.Profiles;
import org.likeness.report.Report;
import org.likeness.report.ReportSubject;
import org.likeness.report.ReportSubject.Kind;
import org.likeness.report.Reports;

/** What was reported, the most reported first, for moderators. */
@RequestScoped
@Named
public class ReportsBean {
    private static final int MAX_ITEMS = 20;
    private static final int MAX_REPORTS = 10;

    /**
     * A report.
     *
     * @param reason the key of its text
     * @param by the member who sent it; null for a visitor
     */
    public record ReportRow(
            String reason, String words, @Nullable Account by, Instant time) {}

    /**
     * Something that was reported.
     *
     * @param kind the key of the text that says what it is
     * @param count of all open reports; at most {@value #MAX_REPORTS} are shown
     * @param text a post or comment; null for anything else
     * @param account of the member whose profile or picture it is; null for anything else
     * @param portrait the picture; null for anything else
     * @param actionable whether the moderator may decide about it
     */
    public record Item(
            String id,
            String kind,
            int count,
            List<ReportRow> reports,
            QueueBean.@Nullable Row text,
            @Nullable Account account,
            @Nullable Profile profile,
            @Nullable Portrait portrait,
            boolean actionable) {
        /** Whether nobody sees it until somebody has decided. */
        public boolean isHidden() {
            return text != null
                    ? text.view().waiting()
                    : portrait != null ? portrait.isUnderReview() : account != null && account.isUnderReview();
        }

        /** The picture; null for anything else. */
        public @Nullable Picture getPicture() {
            return portrait == null ? null : portrait.picture();
        }

        /** The id of the picture; empty for anything else. */
        public String getPictureId() {
            return portrait == null ? "" : portrait.stored().id().hex();
        }
    }

    private final Reports reports;
    private final QueueBean queue;
    private final Accounts accounts;
    private final Profiles profiles;
    private final Portraits portraits;
    private final CurrentMember me;
    private List<Item> items = List.of();
    private boolean more;

    @Inject
    ReportsBean(
            Reports reports,
            QueueBean queue,
            Accounts accounts,
            Profiles profiles,
            Portraits portraits,
            CurrentMember me) {
        this.reports = reports;
        this.queue = queue;
        this.accounts = accounts;
        this.profiles = profiles;
        this.portraits = portraits;
        this.me = me;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    ReportsBean() {
        this(null, null, null, null, null, null);
    }

    /** Loads what was reported most. */
    void show(HttpServletRequest request) {
        var subjects = reports.subjects(MAX_ITEMS + 1);
        more = subjects.size() > MAX_ITEMS;
        show(subjects.stream().limit(MAX_ITEMS).toList(), request);
    }

    /** Loads the open reports about one thing. */
    void show(ReportSubject subject, HttpServletRequest request) {
        show(List.of(subject), request);
    }

    private void show(List<ReportSubject> subjects, HttpServletRequest request) {
        Map<String, List<Report>> bySubject =
                reports.open(subjects).stream().collect(Collectors.groupingBy(Report::subject));
        var textRows = textRows(subjects, request);
        items = subjects.stream()
                .map(subject -> item(
                        subject,
                        bySubject.getOrDefault(subject.toString(), List.of()),
                        Optional.ofNullable(textRows.get(subject.toString()))))
                .filter(item -> item != null && item.count() > 0)
                .toList();
    }

    private Map<String, QueueBean.Row> textRows(Collection<ReportSubject> subjects, HttpServletRequest request) {
        Set<TextId> ids = subjects.stream()
                .flatMap(subject -> TextId.parse(subject.toString()).stream())
                .collect(Collectors.toSet());
        return queue.rows(ids, request).stream()
                .collect(Collectors.toMap(row -> row.id().toString(), Function.identity()));
    }

    private @Nullable Item item(ReportSubject subject, List<Report> about, Optional<QueueBean.Row> text) {
        var shown = about.stream().limit(MAX_REPORTS).map(this::row).toList();
        String kind = "report.kind." + subject.kind().key();
        if (TextId.parse(subject.toString()).isPresent()) {
            return text.map(row -> new Item(subject.toString(), kind, about.size(), shown, row, null, null, null, true))
                    .orElse(null);
        }
        var account = accounts.find(subject.id());
        boolean picture = subject.kind() == Kind.PICTURE;
        var portrait = picture ? portraits.find(subject.id()) : Optional.<Portrait>empty();
        if (account.isEmpty() || (picture && portrait.isEmpty())) {
            return null;
        }
        return new Item(
                subject.toString(),
                kind,
                about.size(),
                shown,
                null,
                account.get(),
                picture ? null : profiles.of(subject.id()),
                portrait.orElse(null),
                AdminPersonBean.mayAct(me.require(), account.get()));
    }

    private ReportRow row(Report report) {
        var by = Optional.ofNullable(report.reporterId()).flatMap(accounts::find);
        return new ReportRow(
                "report.reason." + report.reason().key(), report.words(), by.orElse(null), report.reported());
    }

    public List<Item> getItems() {
        return items;
    }

    /** The reports on the page of a single text; null if it has none. */
    public @Nullable Item getFirst() {
        return items.isEmpty() ? null : items.get(0);
    }

    /** Whether more was reported than the page shows. */
    public boolean isMore() {
        return more;
    }

    /** The ids of the posts and comments that the page shows with their reports. */
    Set<String> ids() {
        return items.stream().map(Item::id).collect(Collectors.toSet());
    }
}
