/** Files and folders that survive a crash. Knows nothing of their content. */
@NullMarked
package org.likeness.storage;

import org.jspecify.annotations.NullMarked;
