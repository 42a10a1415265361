/** The words of the Gravatar protocol, in pure Java. Knows nothing of people, pages or servers. */
@NullMarked
package org.likeness.gravatar;

import org.jspecify.annotations.NullMarked;
