/** Hashes and random text. */
@NullMarked
package org.likeness.crypto;

import org.jspecify.annotations.NullMarked;
