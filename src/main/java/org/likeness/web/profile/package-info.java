/** The page on which members edit their profile. */
@NullMarked
package org.likeness.web.profile;

import org.jspecify.annotations.NullMarked;
