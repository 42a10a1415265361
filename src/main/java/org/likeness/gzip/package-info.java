/** Compresses answers. */
@NullMarked
package org.likeness.gzip;

import org.jspecify.annotations.NullMarked;
