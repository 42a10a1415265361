/**
 * A living site for who has just started a server: members, portraits, posts and comments, all made here and brought over the public
 * pages. Run by {@code bin/demo}.
 */
@NullMarked
package org.likeness.demo;

import org.jspecify.annotations.NullMarked;
