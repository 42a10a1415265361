package org.likeness.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of another project that makes the address of an avatar.
 *
 * @param sizes some of those that it can request
 * @param style that it must request as the default; empty for a client that names none, and gets the server's default
 * @param command what starts it; it gets the base of all addresses, an e-mail and a size, and prints an address
 */
record Client(String name, List<Integer> sizes, String style, List<String> command) {

    /** Reads {@code name|80,200|style|command}, the words of the command separated by single blanks. */
    static Client parse(String argument) {
        String[] parts = argument.split("\\|", 4);
        return new Client(
                parts[0],
                Stream.of(parts[1].split(",", -1)).map(Integer::valueOf).toList(),
                parts[2],
                List.of(parts[3].split(" ", -1)));
    }

    /** @throws IOException if it fails, or prints something else */
    URI address(URI base, String email, int size) throws IOException, InterruptedException {
        var words = new ArrayList<>(command);
        words.addAll(List.of(base.toString(), email, Integer.toString(size)));
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0 || !printed.startsWith(base.toString())) {
            throw new IOException(name + " gives no address below " + base + ": " + printed);
        }
        return URI.create(printed);
    }
}
