/** Protects the site: rate limits, refusals, the origin check, security headers, and the error page. */
@NullMarked
package org.likeness.web.guard;

import org.jspecify.annotations.NullMarked;
