/** Registration, signing in and signing out over the web. */
@NullMarked
package org.likeness.web.account;

import org.jspecify.annotations.NullMarked;
