package org.likeness.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How the delivery of messages is going.
 *
 * @param waiting the number of messages that are not sent yet
 * @param oldest when the oldest of them was written
 * @param givenUp the number of messages that were given up and are not deleted yet
 * @param lastError what the mail server said to the last attempt that failed, if its message is not delivered yet
 */
public record OutboxState(long waiting, Optional<Instant> oldest, long givenUp, Optional<String> lastError) {}
