/**
 * Pictures of other servers: fetched, made anew, kept here, and named so that nobody learns whose they are. Knows nothing of members,
 * pages or requests.
 */
@NullMarked
package org.likeness.upstream;

import org.jspecify.annotations.NullMarked;
