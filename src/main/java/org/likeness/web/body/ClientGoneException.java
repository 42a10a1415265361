package org.likeness.web.body;

import java.io.IOException;

/** The client closed the connection, or sent nothing for longer than the server waits. */
final class ClientGoneException extends Exception {
    ClientGoneException(IOException cause) {
        super(cause);
    }
}
