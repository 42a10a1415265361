/** Portraits over the web: upload, drafts, squares, import, removal, renditions, and the choice of sources. */
@NullMarked
package org.likeness.web.portrait;

import org.jspecify.annotations.NullMarked;
