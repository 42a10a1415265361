/** What every page and endpoint needs: start, tokens, messages, problems. Knows no feature. */
@NullMarked
package org.likeness.web.support;

import org.jspecify.annotations.NullMarked;
