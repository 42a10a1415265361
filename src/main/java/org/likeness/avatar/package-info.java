/**
 * Chooses the picture that represents a person. Knows nothing of accounts, databases or pages. Part of the jar that other
 * applications use: they provide a {@link org.likeness.avatar.People} bean and call {@link org.likeness.avatar.Avatars}.
 */
@NullMarked
package org.likeness.avatar;

import org.jspecify.annotations.NullMarked;
