/** The pages below {@code /admin}. The container lets only members with a role pass; the actions check it again, with the row locked. */
@NullMarked
package org.likeness.admin.web;

import org.jspecify.annotations.NullMarked;
