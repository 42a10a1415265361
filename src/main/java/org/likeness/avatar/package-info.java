/** Which picture stands for a person: sources and their order. Knows nothing of accounts, databases or pages. */
@NullMarked
package org.likeness.avatar;

import org.jspecify.annotations.NullMarked;
