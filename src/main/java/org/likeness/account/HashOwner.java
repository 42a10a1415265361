package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** An email hash under which a member can be found. */
@Entity
@Table(name = "email_hash")
@NamedQuery(name = "HashOwner.count", query = "select count(h) from HashOwner h where h.accountId = :account")
@NamedQuery(name = "HashOwner.delete", query = "delete from HashOwner h where h.accountId = :account")
public class HashOwner {
    /** A subquery: the id of the account with the hash {@code :key}. */
    public static final String ACCOUNT = "(select h.accountId from HashOwner h where h.hash = :key)";

    @Id
    private String hash;

    @Column(name = "account_id")
    private long accountId;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected HashOwner() {}

    HashOwner(String hash, long accountId) {
        this.hash = hash;
        this.accountId = accountId;
    }
}
