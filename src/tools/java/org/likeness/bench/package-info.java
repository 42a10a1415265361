/**
 * Benchmarks of speed, quality and memory, compared with other programs. Run by {@code bin/bench}; not tests, because times vary.
 */
@NullMarked
package org.likeness.bench;

import org.jspecify.annotations.NullMarked;
