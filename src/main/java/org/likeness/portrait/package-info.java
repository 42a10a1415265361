/** What members decide about their avatar: portraits, their words, the sources that may be used; the janitor. Knows nothing of pages. */
@NullMarked
package org.likeness.portrait;

import org.jspecify.annotations.NullMarked;
