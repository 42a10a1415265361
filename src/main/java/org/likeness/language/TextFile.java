package org.likeness.language;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A file of texts in the format of {@link Properties}, in UTF-8. A broken line costs its own text only.
 *
 * @param texts by key
 * @param problems what is broken, each with its line, its key and what to do
 */
record TextFile(Map<String, String> texts, List<String> problems) {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static TextFile parse(byte[] file) {
        var parsed = new TextFile(new LinkedHashMap<>(), new ArrayList<>());
        boolean marked = file.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(Arrays.copyOf(file, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        byte[] bytes = marked ? Arrays.copyOfRange(file, BYTE_ORDER_MARK.length, file.length) : file;
        if (indexOf((byte) 0, 0, bytes) < bytes.length) {
            parsed.problems.add("it is not in UTF-8, so none of its texts is used. Save it in UTF-8");
            return parsed;
        }
        int number = 1;
        for (int start = 0; start < bytes.length; ) {
            int end = endOfEntry(start, bytes);
            byte[] entry = Arrays.copyOfRange(bytes, start, end);
            parsed.add(number, entry);
            number += lineBreaks(entry);
            start = end;
        }
        return parsed;
    }

    /** The end of a line, and of the lines that continue it after a backslash. */
    private static int endOfEntry(int start, byte[] bytes) {
        int line = start;
        while (true) {
            int end = Math.min(indexOf((byte) '\n', line, bytes) + 1, bytes.length);
            String text = new String(bytes, line, end - line, ISO_8859_1).stripTrailing();
            boolean comment = line == start && text.stripLeading().matches("(?s)[#!].*");
            int slashes = text.length() - text.replaceFirst("\\\\+$", "").length();
            if (comment || slashes % 2 == 0 || end == bytes.length) {
                return end;
            }
            line = end;
        }
    }

    private static int indexOf(byte wanted, int start, byte[] bytes) {
        int i = start;
        while (i < bytes.length && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    private static int lineBreaks(byte[] bytes) {
        int count = 0;
        for (byte each : bytes) {
            count += each == '\n' ? 1 : 0;
        }
        return count;
    }

    private void add(int line, byte[] bytes) {
        String where = "line " + line + ", " + key(bytes) + ": ";
        var properties = new Properties();
        try {
            properties.load(new StringReader(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException e) {
            problems.add(where + "this is not UTF-8. Save the file in UTF-8");
        } catch (IllegalArgumentException e) {
            problems.add(where + "malformed escape. Write four hexadecimal digits after \\u, and \\\\ for a backslash");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        for (String key : properties.stringPropertyNames()) {
            if (texts.put(key, properties.getProperty(key)) != null) {
                problems.add(where + "this key is in the file twice, and the last text counts. Remove one");
            }
        }
    }

    private static String key(byte[] entry) {
        return new String(entry, ISO_8859_1).strip().split("[=:\\s]", 2)[0];
    }
}
