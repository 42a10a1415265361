package org.likeness.owndata;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.owndata.ImportException.Reason;

/**
 * Reads an untrusted list of JSON objects, one by one: their texts and numbers. Other values are skipped. The memory needed does not depend
 * on the length of the list.
 */
final class JsonObjects implements AutoCloseable {
    /** For one object: more than a post with the longest text, each character escaped. */
    private static final int MAX_CHARS = 300_000;

    private static final int MAX_FIELDS = 20;

    private final BudgetReader reader;
    private final JsonParser parser;
    private boolean begun;

    JsonObjects(InputStream in) {
        this.reader = new BudgetReader(new BufferedReader(new InputStreamReader(in, UTF_8.newDecoder())), MAX_CHARS);
        this.parser = Json.createParser(reader);
    }

    /** The fields of the next object, numbers as they are written; empty at the end of the list. */
    Optional<Map<String, String>> next() throws ImportException {
        reader.renew();
        try {
            if (!begun) {
                require(parser.next() == Event.START_ARRAY);
                begun = true;
            }
            var event = parser.next();
            if (event == Event.END_ARRAY) {
                require(!parser.hasNext());
                return Optional.empty();
            }
            require(event == Event.START_OBJECT);
            return Optional.of(fields());
        } catch (RuntimeException e) { // the parser has several for bad input, and one for a failure of its reader
            throw new ImportException(Reason.DAMAGED, "a list of JSON objects", e);
        }
    }

    private Map<String, String> fields() throws ImportException {
        var fields = new HashMap<String, String>();
        String name = "";
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            switch (event) {
                case KEY_NAME -> name = parser.getString();
                case VALUE_STRING, VALUE_NUMBER -> fields.put(name, parser.getString());
                case START_OBJECT -> parser.skipObject();
                case START_ARRAY -> parser.skipArray();
                default -> fields.remove(name); // true, false and null
            }
            require(fields.size() <= MAX_FIELDS);
        }
        return fields;
    }

    private static void require(boolean valid) throws ImportException {
        if (!valid) {
            throw new ImportException(Reason.DAMAGED, "not a list of small JSON objects");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
