/** The pages of posts and comments ({@code /}, {@code /posts}) and of their moderation ({@code /moderation}). */
@NullMarked
package org.likeness.discussion.web;

import org.jspecify.annotations.NullMarked;
