/**
 * Fills a server with generated members, portraits, posts and comments, over its public pages. Run by {@code bin/demo}.
 */
@NullMarked
package org.likeness.demo;

import org.jspecify.annotations.NullMarked;
