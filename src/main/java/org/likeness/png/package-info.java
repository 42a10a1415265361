/** Writes PNG files. Pure Java without AWT, so the classes jar can use it, too. */
@NullMarked
package org.likeness.png;

import org.jspecify.annotations.NullMarked;
