/** Checks at startup that the database and the data folder belong to the same site. */
@NullMarked
package org.likeness.site;

import org.jspecify.annotations.NullMarked;
