/** Which picture stands for a person: sources and their order, portraits, the janitor. Knows nothing of pages. */
@NullMarked
package org.likeness.avatar;

import org.jspecify.annotations.NullMarked;
