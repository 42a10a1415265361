/** Public profiles in Gravatar's formats: JSON, XML, vCard, QR code, and the REST API below {@code /v3}. */
@NullMarked
package org.likeness.profile.api;

import org.jspecify.annotations.NullMarked;
