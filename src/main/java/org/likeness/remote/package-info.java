/**
 * Remote pictures: fetched from other servers, re-encoded, cached, and served under opaque names that do not reveal whose they are.
 * Knows nothing of members, pages or requests.
 */
@NullMarked
package org.likeness.remote;

import org.jspecify.annotations.NullMarked;
