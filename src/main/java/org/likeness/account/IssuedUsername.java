package org.likeness.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A username that an account has or had. It is never issued again, so that nobody inherits its rights or its readers. */
@Entity
@Table(name = "issued_username")
class IssuedUsername {
    @Id
    private String username;

    /** For JPA only. */
    @SuppressWarnings("NullAway")
    protected IssuedUsername() {}

    IssuedUsername(String username) {
        this.username = username;
    }
}
