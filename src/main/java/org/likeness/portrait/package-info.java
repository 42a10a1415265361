/**
 * Members' own pictures: portraits, drafts, and the avatar sources that members allow. Knows nothing of pages.
 *
 * <p>A portrait is a row in {@code portrait} and a folder of files named after a random id. Files cannot take part in a transaction, so
 * every change keeps this order:
 *
 * <ol>
 *   <li>{@link org.likeness.portrait.NewPictures} makes the picture in memory and writes its files under a new id. Files never change
 *       later: another square is another picture with another id.
 *   <li>{@link org.likeness.portrait.Portraits} locks the account and, in one transaction, replaces the row and adds the old id to
 *       {@code picture_deletion}.
 *   <li>{@link org.likeness.portrait.PictureDeleter} deletes the old files after the commit.
 * </ol>
 *
 * <p>A crash before the commit leaves files without a row, a crash after it leaves files that {@code picture_deletion} names; no row ever
 * refers to files that are not there. {@link org.likeness.portrait.Janitor} cleans up. Every five minutes, it deletes expired drafts and
 * repeats pending deletions until they succeed. Every hour, on one node, it compares all files with all rows: files without a row move to
 * the quarantine, a few at a time, and are deleted after 30 days; files of a portrait that were moved there come back.
 *
 * <p>A draft takes the same way, with its row in {@code draft}; to use it moves the row to {@code portrait}. Removing a portrait keeps a
 * copy of the files as a draft for ten minutes. When an account is erased, {@link org.likeness.portrait.ErasedPictures} does steps 2 and 3.
 */
@NullMarked
package org.likeness.portrait;

import org.jspecify.annotations.NullMarked;
