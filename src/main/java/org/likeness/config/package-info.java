/** What an operator may decide. Knows nothing of the features that ask. */
@NullMarked
package org.likeness.config;

import org.jspecify.annotations.NullMarked;
