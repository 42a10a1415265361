package org.likeness.demo;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.likeness.Terminal;

/** Waits if the site asks for it, and reports that. */
final class Patience {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int BUSY = 503;
    private static final long USUAL_SECONDS = 10;

    private final URI site;

    Patience(URI site) {
        this.site = site;
    }

    /**
     * The answer to a request, which is repeated while the site asks to come back later.
     *
     * @throws DemoException if there is no answer
     */
    HttpResponse<String> answer(Supplier<HttpResponse<String>> request) throws DemoException {
        while (true) {
            HttpResponse<String> answer;
            try {
                answer = request.get();
            } catch (UncheckedIOException e) {
                throw new DemoException("There is no answer from " + site + " (" + e.getCause()
                        + "). Start a server, for example by ./mvnw wildfly:run, and name it by --url where it is not"
                        + " http://localhost:8080/.");
            }
            if (answer.statusCode() != TOO_MANY_REQUESTS && answer.statusCode() != BUSY) {
                return answer;
            }
            await(answer);
        }
    }

    private static void await(HttpResponse<String> answer) throws DemoException {
        long seconds = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Long::valueOf)
                .orElse(USUAL_SECONDS);
        Terminal.remark("The site answers " + answer.statusCode() + " to "
                + answer.uri().getPath() + " and asks to wait " + seconds
                + " s: its limits (likeness.limits, see operate.md) are lower than a demo needs.");
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while waiting for the site.");
        }
    }
}
