/** Where renditions live. Knows folders and files, nothing of what is in them. */
@NullMarked
package org.likeness.storage;

import org.jspecify.annotations.NullMarked;
