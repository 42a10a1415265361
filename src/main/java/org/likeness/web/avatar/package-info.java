/** Avatars on any Facelets page: the tag, the functions, the globals, the drawings. Knows nothing of members. */
@NullMarked
package org.likeness.web.avatar;

import org.jspecify.annotations.NullMarked;
