package org.likeness.it;

import java.nio.file.Path;

/**
 * What a server of a test serves.
 *
 * @param path at which it is deployed, begins with a slash
 * @param page that answers 200 once it is there, below that path
 */
record Application(Path war, String path, String page) {
    static Application likeness() {
        return new Application(Path.of(ServerProcess.property("likeness.war")), "/", "/login");
    }
}
