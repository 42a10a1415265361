/**
 * Members' own data: exports as ZIP files, and imports of those that another Likeness made. Knows nothing of pages.
 *
 * <p>{@link org.likeness.owndata.Exports#request} inserts a row. {@link org.likeness.owndata.ExportTimer} starts an
 * {@link org.likeness.owndata.ExportRun}, which claims a row in one transaction, writes the file outside of any, and records the result,
 * with an email to the member, in another. {@link org.likeness.owndata.ExportExpiry} deletes rows and files.
 */
@NullMarked
package org.likeness.owndata;

import org.jspecify.annotations.NullMarked;
