/**
 * Programs that test the pipeline with files that users may upload: {@code bin/corpus} with the files of folders, {@code bin/fuzz}
 * with damaged pictures.
 */
@NullMarked
package org.likeness.corpus;

import org.jspecify.annotations.NullMarked;
