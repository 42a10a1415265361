/** The avatar server as other programs see it. */
@NullMarked
package org.likeness.web.server;

import org.jspecify.annotations.NullMarked;
