/** The avatar server over HTTP. */
@NullMarked
package org.likeness.avatarserver.web;

import org.jspecify.annotations.NullMarked;
