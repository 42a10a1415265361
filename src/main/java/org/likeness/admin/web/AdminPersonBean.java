package org.likeness.admin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.likeness.account.Account;
import org.likeness.account.CurrentMember;
import org.likeness.account.Devices;
import org.likeness.account.EmailAddress;
import org.likeness.account.VisibleText;
import org.likeness.account.web.DevicesBean;
import org.likeness.admin.AdminLog;
import org.likeness.avatar.Picture;
import org.likeness.discussion.Comments;
import org.likeness.discussion.Posts;
import org.likeness.gravatar.Rating;
import org.likeness.portrait.Portraits;
import org.likeness.portrait.StoredPicture;
import org.likeness.profile.Profile;
import org.likeness.profile.Profiles;
import org.likeness.web.page.Texts;

/** What a moderator sees of a member. */
@RequestScoped
@Named
public class AdminPersonBean {
    private static final int LATEST = 20;
    private static final int EXCERPT = 80;

    /**
     * A post or comment.
     *
     * @param path the last part of the URL of its review
     * @param state the key of a text about it; empty if it is visible
     */
    public record TextRow(String path, String title, Instant time, String state) {}

    /**
     * A browser in which the member is signed in.
     *
     * @param address empty if unknown
     */
    public record DeviceRow(String name, String address, Instant active) {}

    private final CurrentMember me;
    private final Profiles profiles;
    private final Portraits portraits;
    private final Posts posts;
    private final Comments comments;
    private final Devices devices;
    private final AdminLog log;

    private @Nullable Account account;
    private @Nullable Profile profile;
    private Optional<StoredPicture> stored = Optional.empty();
    private Optional<Picture> picture = Optional.empty();
    private Map<String, String> errors = Map.of();
    private Map<String, String> typed = Map.of();
    private Texts texts = new Texts(Locale.ENGLISH);

    @Inject
    AdminPersonBean(
            CurrentMember me,
            Profiles profiles,
            Portraits portraits,
            Posts posts,
            Comments comments,
            Devices devices,
            AdminLog log) {
        this.me = me;
        this.profiles = profiles;
        this.portraits = portraits;
        this.posts = posts;
        this.comments = comments;
        this.devices = devices;
        this.log = log;
    }

    /** For the CDI proxy only. */
    @SuppressWarnings("NullAway")
    AdminPersonBean() {
        this(null, null, null, null, null, null, null);
    }

    void show(Account shown, HttpServletRequest request) {
        account = shown;
        texts = Texts.of(request);
        profile = profiles.of(shown.getId());
        var portrait = portraits.find(shown.getId());
        stored = portrait.map(each -> each.stored());
        picture = portrait.map(each -> each.picture());
        typed = Map.of("username", shown.getUsername(), "nickname", shown.getNickname());
    }

    /** Shows the page with what was typed in one of its forms, and what is wrong with it. */
    void showAgain(Account shown, Map<String, String> messages, HttpServletRequest request) {
        show(shown, request);
        errors = messages;
        if (request.getParameter("username") != null) {
            typed = Map.of(
                    "username", AdminServlet.line(request.getParameter("username")),
                    "nickname", AdminServlet.line(request.getParameter("nickname")));
        }
    }

    /** On pages about an account only. */
    public Account getAccount() {
        return Objects.requireNonNull(account);
    }

    /** With an international domain in Unicode; empty if another account owns it. */
    public String getEmail() {
        String email = getAccount().getEmail();
        return email == null ? "" : new EmailAddress(email).toUnicode();
    }

    /** Why the member wants to join; empty if they have not said so. */
    public String getJoinReason() {
        return getAccount().joinReason().orElse("");
    }

    public @Nullable Profile getProfile() {
        return profile;
    }

    /** Since when the account is blocked; null if it is not. */
    public @Nullable Instant getBlocked() {
        return getAccount().blocked().orElse(null);
    }

    /** The key of the text about the member's role. */
    public String getRole() {
        return RoleText.key(getAccount());
    }

    /** The portrait, which pages do not show while its owner is blocked; null if there is none. */
    public @Nullable Picture getPicture() {
        return picture.orElse(null);
    }

    /** The id of the portrait; empty if there is none. */
    public String getPictureId() {
        return stored.map(each -> each.id().hex()).orElse("");
    }

    public List<Rating> getRatings() {
        return List.of(Rating.values());
    }

    public List<TextRow> getPosts() {
        return posts.allOf(getAccount().getId(), LATEST).stream()
                .map(post -> new TextRow(
                        "post-" + post.id(), post.title(), post.written(), state(post.isWaiting(), post.isHidden())))
                .toList();
    }

    public List<TextRow> getComments() {
        return comments.allOf(getAccount().getId(), LATEST).stream()
                .map(comment -> new TextRow(
                        "comment-" + comment.id(),
                        VisibleText.excerpt(comment.body(), EXCERPT),
                        comment.written(),
                        state(comment.isWaiting(), comment.isHidden())))
                .toList();
    }

    private static String state(boolean waiting, boolean hidden) {
        return hidden ? "admin.text.hidden" : waiting ? "comment.waiting" : "";
    }

    public List<DeviceRow> getDevices() {
        return devices.of(getAccount().getId()).stream()
                .map(device -> new DeviceRow(
                        DevicesBean.name(device, texts),
                        device.getAddress() == null ? "" : device.getAddress(),
                        device.getLastSeen()))
                .toList();
    }

    public List<LogRow> getLog() {
        return log.newestAbout(getAccount().getId(), Long.MAX_VALUE, LATEST).stream()
                .map(entry -> LogRow.of(entry, texts))
                .toList();
    }

    /** Whether the page is about the moderator who looks at it. */
    public boolean isMyself() {
        return me.require().getId() == getAccount().getId();
    }

    /** Whether the moderator may do anything. */
    public boolean isActionable() {
        return mayAct(me.require(), getAccount());
    }

    /** Nobody but an admin may act on somebody with a role, and nobody on themselves. */
    static boolean mayAct(Account moderator, Account subject) {
        return moderator.getId() != subject.getId() && (subject.role().isEmpty() || moderator.isAdmin());
    }

    /** For the fields of the form with the names. */
    public String getUsername() {
        return typed.getOrDefault("username", "");
    }

    public String getNickname() {
        return typed.getOrDefault("nickname", "");
    }

    public String getConfirm() {
        return "";
    }

    public Map<String, String> getErrors() {
        return errors;
    }
}
