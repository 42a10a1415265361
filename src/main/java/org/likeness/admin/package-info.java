/** What moderators and admins do, who may do it, and the log of it. */
@NullMarked
package org.likeness.admin;

import org.jspecify.annotations.NullMarked;
