/**
 * Bytes from other people's servers, within limits: https and public addresses only, but for servers that the operator names;
 * bounded in size and time. Knows nothing of pictures, people or pages. The only home of the HTTP client.
 */
@NullMarked
package org.likeness.fetch;

import org.jspecify.annotations.NullMarked;
