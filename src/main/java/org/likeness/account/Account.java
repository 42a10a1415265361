package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registered member. Email and username are stored normalized, so that nobody can register the same one in another spelling.
 *
 * <p>Several accounts may claim an email; one of them owns it, the one that has confirmed it. Only the owner is connected with the email's
 * hash.
 */
@Entity
@NamedQuery(name = "Account.byConfirmedEmail", query = "select a from Account a where a.confirmedEmail = :key")
@NamedQuery(name = "Account.byClaim", query = "select a from Account a where a.email = :key order by a.id desc")
@NamedQuery(
        name = "Account.claiming",
        query = "select a from Account a where a.id = :id or a.email = :email order by a.id")
@NamedQuery(
        name = "Account.endClaims",
        query =
                "update Account a set a.email = null where a.email = :email and a.confirmedEmail is null and a.id <> :id")
@NamedQuery(
        name = "Account.emailsAmong",
        query = "select a.confirmedEmail from Account a where a.confirmedEmail in :emails and a.eraseAfter is null")
@NamedQuery(
        name = "Account.byUsername",
        query = "select a from Account a where a.username = :key and a.eraseAfter is null")
@NamedQuery(name = "Account.byHash", query = "select a from Account a where a.id = " + HashOwner.ACCOUNT)
@NamedQuery(
        name = "Account.newest",
        query = "select a from Account a where a.id < :before and " + Standing.SHOWN + " order by a.id desc")
@NamedQuery(
        name = "Account.byName",
        query = "select a from Account a where a.searchName >= :name and (a.searchName > :name or a.id > :id) and "
                + Standing.SHOWN + " order by a.searchName, a.id")
@NamedQuery(
        name = "Account.nicknameBegins",
        query = "select a from Account a where a.searchName >= :name and a.searchName < :end"
                + " and (a.searchName > :name or a.id > :id) and " + Standing.SHOWN + " order by a.searchName, a.id")
@NamedQuery(
        name = "Account.usernameBegins",
        query = "select a from Account a where a.username >= :name and a.username < :end"
                + " and (a.username > :name or a.id > :id)"
                + " and (a.searchName < :nickname or a.searchName >= :nicknameEnd) and " + Standing.SHOWN
                + " order by a.username, a.id")
@NamedQuery(
        name = "Account.newestUsernames",
        query = "select a.username from Account a where " + Account.SHOWN + " order by a.id desc")
@NamedQuery(
        name = "Account.withAdmins",
        query = "select a from Account a where a.id in :ids or a.role = :admin order by a.id")
@NamedQuery(
        name = "Account.admins",
        query = "select a from Account a where a.role = :admin and a.blocked is null and a.eraseAfter is null")
@NamedQuery(
        name = "Account.waiting",
        query = "select a from Account a where a.id > :after and a.waiting = true and a.blocked is null order by a.id")
@NamedQuery(name = "Account.reportsOf", query = "select a.id, a.reports from Account a where a.id in :keys")
@NamedQuery(
        name = "Account.looksLike",
        query = "select count(a) from Account a where a.role is not null and a.id <> :own"
                + " and (a.nicknameSkeleton = :skeleton or a.usernameSkeleton = :skeleton)")
public class Account extends Standing {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
    @SequenceGenerator(name = "account_id", sequenceName = "account_id")
    private long id;

    private @Nullable String email;

    @Column(name = "confirmed_email")
    private @Nullable String confirmedEmail;

    private String username;
    private String nickname;

    @Column(name = "nickname_skeleton")
    private String nicknameSkeleton;

    @Column(name = "username_skeleton")
    private String usernameSkeleton;

    @Column(name = "password_hash")
    private String passwordHash;

    private String language;
    private boolean discoverable = true;
    private OffsetDateTime created;

    @Column(name = "sign_in_mail")
    private boolean signInMail = true;

    @Column(name = "reply_mail")
    private boolean replyMail = true;

    /** The nickname in the form in which it is searched. */
    @Column(name = "search_name")
    private String searchName;

    /** For JPA only. */
    protected Account() {}

    Account(String email, String username, String nickname, String passwordHash, Locale language, Instant created) {
        this.email = email;
        this.username = username;
        this.nickname = nickname;
        this.searchName = SearchName.of(nickname);
        this.nicknameSkeleton = Skeleton.of(nickname);
        this.usernameSkeleton = Skeleton.of(username);
        this.passwordHash = passwordHash;
        this.language = language.toLanguageTag();
        this.created = created.atOffset(ZoneOffset.UTC);
    }

    public long getId() {
        return id;
    }

    /** The email that the member signs in with; null if another account has confirmed it since. */
    public @Nullable String getEmail() {
        return email;
    }

    /** The email that the account owns. */
    public Optional<String> confirmedEmail() {
        return Optional.ofNullable(confirmedEmail);
    }

    /** Whether the account owns its email. */
    public boolean isConfirmed() {
        return confirmedEmail != null;
    }

    public String getUsername() {
        return username;
    }

    public String getNickname() {
        return nickname;
    }

    /** The name that others see: the nickname, or the username if the nickname has no visible characters. */
    public String getName() {
        return nameOf(nickname, username);
    }

    /** The same for columns of a query. */
    public static String nameOf(String nickname, String username) {
        return VisibleText.orElse(nickname, "@" + username);
    }

    String searchName() {
        return searchName;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    /** The language of messages to the member. */
    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    void setLanguage(Locale newLanguage) {
        this.language = newLanguage.toLanguageTag();
    }

    /** Whether the member wants to be found by the hash of their email. */
    public boolean isDiscoverable() {
        return discoverable;
    }

    void setDiscoverable(boolean wanted) {
        this.discoverable = wanted;
    }

    public Instant getCreated() {
        return created.toInstant();
    }

    /** Whether the member wants mail about sign-ins from new browsers. */
    public boolean wantsSignInMail() {
        return signInMail;
    }

    void setSignInMail(boolean wanted) {
        this.signInMail = wanted;
    }

    /** Whether the member wants mail about replies. */
    public boolean wantsReplyMail() {
        return replyMail;
    }

    void setReplyMail(boolean wanted) {
        this.replyMail = wanted;
    }

    /** Makes the account the owner of an email. */
    void confirm(String newEmail) {
        this.email = newEmail;
        this.confirmedEmail = newEmail;
    }

    public void rename(String newNickname) {
        this.nickname = newNickname;
        this.searchName = SearchName.of(newNickname);
        this.nicknameSkeleton = Skeleton.of(newNickname);
    }

    void setUsername(String newUsername) {
        this.username = newUsername;
        this.usernameSkeleton = Skeleton.of(newUsername);
    }
}
