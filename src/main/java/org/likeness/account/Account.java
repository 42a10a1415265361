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

/** Somebody who registered. E-mail and username are in lower case, so that one person cannot be there twice. */
@Entity
@NamedQuery(name = "Account.byEmail", query = "select a from Account a where a.email = :key")
@NamedQuery(name = "Account.byUsername", query = "select a from Account a where a.username = :key")
@NamedQuery(name = "Account.byHash", query = "select a from Account a where a.id = " + FoundBy.ACCOUNT)
@NamedQuery(name = "Account.newest", query = "select a from Account a where a.id < :before order by a.id desc")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
    @SequenceGenerator(name = "account_id", sequenceName = "account_id")
    private long id;

    private String email;
    private String username;
    private String nickname;

    @Column(name = "password_hash")
    private String passwordHash;

    private OffsetDateTime created;

    /** For JPA only. */
    protected Account() {}

    Account(String email, String username, String nickname, String passwordHash, Instant created) {
        this.email = email;
        this.username = username;
        this.nickname = nickname;
        this.passwordHash = passwordHash;
        this.created = created.atOffset(ZoneOffset.UTC);
    }

    public long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getUsername() {
        return username;
    }

    public String getNickname() {
        return nickname;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public Instant getCreated() {
        return created.toInstant();
    }

    void changeEmail(String newEmail) {
        this.email = newEmail;
    }

    public void rename(String newNickname) {
        this.nickname = newNickname;
    }
}
