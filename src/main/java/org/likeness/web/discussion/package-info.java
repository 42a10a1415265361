/** The pages on which people write posts and comments and read them. */
@NullMarked
package org.likeness.web.discussion;

import org.jspecify.annotations.NullMarked;
