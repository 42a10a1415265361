/** Profiles for programs, in the forms of Gravatar's: what members show the world, without a page around it. */
@NullMarked
package org.likeness.web.api;

import org.jspecify.annotations.NullMarked;
