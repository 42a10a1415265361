/** Other people's programs that show avatars, pointed at a running Likeness. Run by {@code bin/interop}. */
@NullMarked
package org.likeness.interop;

import org.jspecify.annotations.NullMarked;
