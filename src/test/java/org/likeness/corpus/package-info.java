/**
 * Programs that give the pipeline what strangers may send, by {@code bin/corpus} the files of a folder, by {@code bin/fuzz}
 * damaged ones, and say where it does not keep its word.
 */
@NullMarked
package org.likeness.corpus;

import org.jspecify.annotations.NullMarked;
