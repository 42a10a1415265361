/** What members publish about themselves: biography, website, location. */
@NullMarked
package org.likeness.profile;

import org.jspecify.annotations.NullMarked;
