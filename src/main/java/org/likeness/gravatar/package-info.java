/** The terms of the Gravatar and Libravatar protocols, in pure Java. Knows nothing of members, pages or servers. */
@NullMarked
package org.likeness.gravatar;

import org.jspecify.annotations.NullMarked;
