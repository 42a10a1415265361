/** The pages for registering, signing in and out, and the account. */
@NullMarked
package org.likeness.account.web;

import org.jspecify.annotations.NullMarked;
