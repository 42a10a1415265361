package org.likeness.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who can get mail about replies: a member, or a guest who has asked for it. */
@Entity
@Table(name = "reply_recipient")
@NamedQuery(
        name = "ReplyRecipient.due",
        query = "select distinct r.id from ReplyNotice n join ReplyRecipient r on r.id = n.recipientId"
                + " where r.confirmed is not null and (r.mailed is null or r.mailed <= :before)")
@NamedQuery(
        name = "ReplyRecipient.deleteUnconfirmed",
        query = "delete from ReplyRecipient r where r.confirmed is null and r.created < :before")
@NamedQuery(
        name = "ReplyRecipient.deleteUnused",
        query = "delete from ReplyRecipient r where r.accountId is null"
                + " and not exists (select w from ReplyWish w where w.recipientId = r.id)")
@NamedQuery(name = "ReplyRecipient.deleteOfMember", query = "delete from ReplyRecipient r where r.accountId = :account")
class ReplyRecipient {
    /** The time between two messages that ask a guest for a confirmation. */
    private static final Duration ASKED_AGAIN = Duration.ofDays(1);

    @Id
    private String id;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    private String language;

    @SuppressWarnings("UnusedVariable") // queries read it
    private OffsetDateTime created;

    private @Nullable OffsetDateTime asked;
    private @Nullable OffsetDateTime confirmed;
    private @Nullable OffsetDateTime mailed;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected ReplyRecipient() {}

    private ReplyRecipient(String id, @Nullable Long accountId, Locale language, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.language = language.toLanguageTag();
        this.created = now.atOffset(ZoneOffset.UTC);
    }

    /** A member, who has confirmed their email otherwise. */
    static ReplyRecipient member(String id, long accountId, Locale language, Instant now) {
        var member = new ReplyRecipient(id, accountId, language, now);
        member.confirm(now);
        return member;
    }

    static ReplyRecipient guest(String id, Locale language, Instant now) {
        return new ReplyRecipient(id, null, language, now);
    }

    String id() {
        return id;
    }

    /** Null for a guest. */
    @Nullable
    Long accountId() {
        return accountId;
    }

    /** The language of messages to a guest. */
    Locale language() {
        return Locale.forLanguageTag(language);
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    void confirm(Instant now) {
        this.confirmed = Objects.requireNonNullElse(confirmed, now.atOffset(ZoneOffset.UTC));
    }

    /** Whether to ask for a confirmation now: once a day at most. */
    boolean mayBeAsked(Instant now) {
        return !isConfirmed()
                && (asked == null || !asked.toInstant().plus(ASKED_AGAIN).isAfter(now));
    }

    void ask(Instant now) {
        this.asked = now.atOffset(ZoneOffset.UTC);
    }

    /** Whether the last message was sent before. */
    boolean isDue(Instant before) {
        return isConfirmed() && (mailed == null || !mailed.toInstant().isAfter(before));
    }

    void mail(Instant now) {
        this.mailed = now.atOffset(ZoneOffset.UTC);
    }
}
