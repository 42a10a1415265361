/**
 * Downloads from foreign servers: HTTPS, public addresses only (except servers the operator trusts), bounded in size and time. Knows
 * nothing of pictures, members or pages. The only package that uses an HTTP client.
 */
@NullMarked
package org.likeness.fetch;

import org.jspecify.annotations.NullMarked;
