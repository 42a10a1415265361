package org.likeness.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.likeness.account.RememberedBrowsers.PersistentLogin;

/**
 * A new sign-in.
 *
 * @param deviceId the name of the principal
 * @param groups the names of the member's roles
 * @param secret what the browser keeps, so that it is known from now on
 * @param login what it keeps in order to stay signed in; null if it does not
 */
public record NewSignIn(
        String deviceId,
        Set<String> groups,
        String secret,
        @Nullable PersistentLogin login) {}
