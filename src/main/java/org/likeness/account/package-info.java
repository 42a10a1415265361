/** Who somebody is and how they prove it. Knows nothing of avatars, profiles or pages. */
@NullMarked
package org.likeness.account;

import org.jspecify.annotations.NullMarked;
