/** The site's own name and look: logo, colours, stylesheet, icons and manifest. */
@NullMarked
package org.likeness.web.brand;

import org.jspecify.annotations.NullMarked;
