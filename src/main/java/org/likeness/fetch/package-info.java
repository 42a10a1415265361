/**
 * Bytes from other people's servers, within limits: https only, public addresses only, bounded in size and time. Knows nothing of
 * pictures, people or pages. The only home of the HTTP client.
 */
@NullMarked
package org.likeness.fetch;

import org.jspecify.annotations.NullMarked;
