/**
 * How fast, how good and how large: the pipeline and a running server beside others that do the same. Run by {@code bin/bench};
 * no tests, as times are not the same twice.
 */
@NullMarked
package org.likeness.bench;

import org.jspecify.annotations.NullMarked;
