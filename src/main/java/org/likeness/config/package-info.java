/** The settings of the operator, read once at start and held in the protocol's own types. */
@NullMarked
package org.likeness.config;

import org.jspecify.annotations.NullMarked;
