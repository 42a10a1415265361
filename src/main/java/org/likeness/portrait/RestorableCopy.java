package org.likeness.portrait;

import org.likeness.storage.PictureId;

/**
 * A copy of a portrait, for its owner to restore it.
 *
 * @param original the picture that it is a copy of
 */
record RestorableCopy(Draft draft, PictureId original) {}
