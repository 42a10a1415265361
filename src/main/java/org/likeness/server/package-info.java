/** Which picture answers for an e-mail hash, and how large it is. Knows nothing of HTTP. */
@NullMarked
package org.likeness.server;

import org.jspecify.annotations.NullMarked;
