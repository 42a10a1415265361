/** HTML written by code. */
@NullMarked
package org.likeness.html;

import org.jspecify.annotations.NullMarked;
