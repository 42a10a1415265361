/**
 * Email. {@link org.likeness.mail.Outbox#add} writes a message as a row in the caller's transaction, so a message exists exactly if what it
 * reports was committed. {@link org.likeness.mail.MailTimer} delivers the rows that are due: {@link org.likeness.mail.OutboxRun} claims a
 * row in one transaction, speaks to the mail server outside of any, and deletes the row or plans the next attempt in another. What the
 * server refuses for now is tried again, less and less often, for three days. Without a mail server, messages become files in
 * {@code likeness.data/mail}.
 */
@NullMarked
package org.likeness.mail;

import org.jspecify.annotations.NullMarked;
