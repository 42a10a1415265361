package org.likeness.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** That a member is found by this hash of their e-mail. */
@Entity
@Table(name = "email_hash")
@NamedQuery(name = "FoundBy.count", query = "select count(f) from FoundBy f where f.accountId = :account")
@NamedQuery(name = "FoundBy.delete", query = "delete from FoundBy f where f.accountId = :account")
public class FoundBy {
    /** The id of the account that is found by the hash {@code :key}, as a part of queries. */
    public static final String ACCOUNT = "(select f.accountId from FoundBy f where f.hash = :key)";

    @Id
    private String hash;

    @Column(name = "account_id")
    private long accountId;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected FoundBy() {}

    FoundBy(String hash, long accountId) {
        this.hash = hash;
        this.accountId = accountId;
    }
}
