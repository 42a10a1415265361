/** Accounts: registration, emails, passwords, signing in. Does not know avatars, profiles or pages. */
@NullMarked
package org.likeness.account;

import org.jspecify.annotations.NullMarked;
