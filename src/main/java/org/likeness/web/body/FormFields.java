package org.likeness.web.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form by name, in their order. */
final class FormFields {
    /** Several times as many as our largest form has. */
    static final int MAX_FIELDS = 200;

    private static final int HEX = 16;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    /**
     * Parses {@code application/x-www-form-urlencoded} in UTF-8.
     *
     * @throws RefusedException if the form is malformed or has too many fields
     * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard</a>
     */
    static FormFields parse(byte[] form) throws RefusedException {
        var fields = new FormFields();
        int start = 0;
        for (int end = 0; end <= form.length; end++) {
            if (end == form.length || form[end] == '&') {
                if (end > start) {
                    fields.addEncoded(form, start, end);
                }
                start = end + 1;
            }
        }
        return fields;
    }

    void add(String name, String value) throws RefusedException {
        countOne();
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** Counts a field without keeping its value. */
    void countOne() throws RefusedException {
        count++;
        if (count > MAX_FIELDS) {
            throw RefusedException.malformed("more than " + MAX_FIELDS + " fields");
        }
    }

    /** These fields after the others; several values of one name are kept in that order. */
    Map<String, String[]> after(Map<String, String[]> others) {
        var all = new LinkedHashMap<String, List<String>>();
        others.forEach((name, more) -> all.put(name, new ArrayList<>(List.of(more))));
        values.forEach((name, more) ->
                all.computeIfAbsent(name, any -> new ArrayList<>()).addAll(more));
        var result = new LinkedHashMap<String, String[]>();
        all.forEach((name, list) -> result.put(name, list.toArray(String[]::new)));
        return result;
    }

    /** @throws RefusedException if the bytes are not UTF-8 */
    static String text(byte[] bytes, int length) throws RefusedException {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw RefusedException.malformed("not UTF-8");
        }
    }

    private void addEncoded(byte[] form, int start, int end) throws RefusedException {
        int equals = start;
        while (equals < end && form[equals] != '=') {
            equals++;
        }
        add(decoded(form, start, equals), decoded(form, Math.min(equals + 1, end), end));
    }

    private static String decoded(byte[] form, int start, int end) throws RefusedException {
        byte[] decoded = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            byte each = form[i];
            if (each == '%') {
                if (i + 2 >= end) {
                    throw RefusedException.malformed("a percent sign without two digits");
                }
                each = (byte) (digit(form[i + 1]) * HEX + digit(form[i + 2]));
                i += 2;
            } else if (each == '+') {
                each = ' ';
            }
            decoded[length] = each;
            length++;
        }
        return text(decoded, length);
    }

    private static int digit(byte character) throws RefusedException {
        int digit = Character.digit(character, HEX);
        if (digit < 0) {
            throw RefusedException.malformed("a percent sign without two digits");
        }
        return digit;
    }
}
