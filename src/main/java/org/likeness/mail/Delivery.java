package org.likeness.mail;

/** Takes messages for delivery: a mail server, or a folder. */
interface Delivery extends AutoCloseable {
    /** Delivers one message. */
    void deliver(QueuedMail mail) throws DeliveryException;

    /** Ends a run of deliveries: closes the connection, or deletes old files. The next message may follow at any time. */
    @Override
    void close();
}
