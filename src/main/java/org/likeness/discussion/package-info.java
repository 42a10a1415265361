/** Posts and comments: entities, queries and the rules for creating them. Texts are stored as typed; {@code web} renders them. */
@NullMarked
package org.likeness.discussion;

import org.jspecify.annotations.NullMarked;
