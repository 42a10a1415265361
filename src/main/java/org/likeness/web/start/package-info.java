/** Starts the application: checks the settings, migrates the schema, and answers health checks. */
@NullMarked
package org.likeness.web.start;

import org.jspecify.annotations.NullMarked;
