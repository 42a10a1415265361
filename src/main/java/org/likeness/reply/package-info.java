/**
 * Mail about replies. {@link org.likeness.reply.ReplyTimer} looks for comments that were published since, adds notices about them
 * ({@link org.likeness.reply.ReplyNotices}), and sends each recipient at most one message in ten minutes with everything noted until then
 * ({@link org.likeness.reply.ReplyMails}). Saving a comment takes no longer because of it.
 */
@NullMarked
package org.likeness.reply;

import org.jspecify.annotations.NullMarked;
