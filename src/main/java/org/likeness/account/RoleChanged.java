package org.likeness.account;

import java.util.Optional;

/**
 * Fired in the transaction that changes a member's role without an admin having asked for it.
 *
 * @param role what the member may do from now on
 */
public record RoleChanged(Account account, Optional<Role> role) {}
