/** What a person shows the world. Knows nothing of pages. */
@NullMarked
package org.likeness.profile;

import org.jspecify.annotations.NullMarked;
