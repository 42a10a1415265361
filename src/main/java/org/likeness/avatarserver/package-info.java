/** The avatar server: whose picture is requested, which one is answered, and at which size. Knows nothing of HTTP. */
@NullMarked
package org.likeness.avatarserver;

import org.jspecify.annotations.NullMarked;
