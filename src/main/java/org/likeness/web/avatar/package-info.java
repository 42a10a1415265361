/** Avatars over the web: upload, renditions, template functions and tags. */
@NullMarked
package org.likeness.web.avatar;

import org.jspecify.annotations.NullMarked;
