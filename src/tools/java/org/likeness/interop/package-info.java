/** Clients of other projects, pointed at a running Likeness. Run by {@code bin/interop}. */
@NullMarked
package org.likeness.interop;

import org.jspecify.annotations.NullMarked;
