/** The list of members ({@code /people}), their public pages ({@code /people/ada}), and the page to edit the profile ({@code /profile}). */
@NullMarked
package org.likeness.profile.web;

import org.jspecify.annotations.NullMarked;
