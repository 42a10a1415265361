package org.likeness.web.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Parses {@code multipart/form-data}. Files stay in the spooled body; only their positions are kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7578">RFC 7578</a>
 */
final class MultipartForm {
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*?\\bboundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70})).*");
    private static final Pattern DISPOSITION = Pattern.compile("(?i)content-disposition:\\s*form-data\\s*;.*");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=(?:\"([^\"]*)\"|([^\\s;\"]+))");
    private static final Pattern FILENAME = Pattern.compile("(?i)[;\\s]filename\\*?=");

    /** For the headers of one part, in bytes. */
    private static final int MAX_HEADER_BYTES = 16 << 10;

    /** For all fields without a file, in bytes. */
    private static final int MAX_FIELD_BYTES = 64 << 10;

    private static final int BUFFER = 16 << 10;

    private final SpooledBody body;
    private final byte[] delimiter;
    private final FormFields fields = new FormFields();
    private final Map<String, UploadedFile> files = new HashMap<>();
    private byte[] buffer = {};
    private long bufferStart;
    private long position;
    private int fieldBytes;

    private MultipartForm(SpooledBody body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    }

    /**
     * Parses the whole form.
     *
     * @throws RefusedException if it is malformed or exceeds a limit
     */
    static MultipartForm read(SpooledBody body, String contentType) throws RefusedException, IOException {
        var matcher = BOUNDARY.matcher(contentType);
        if (!matcher.matches()) {
            throw RefusedException.malformed("no boundary");
        }
        String quoted = matcher.group(1);
        var form = new MultipartForm(body, quoted == null ? matcher.group(2) : quoted);
        form.read();
        return form;
    }

    FormFields fields() {
        return fields;
    }

    /** The first file of each field. */
    Map<String, UploadedFile> files() {
        return files;
    }

    private void read() throws RefusedException, IOException {
        skipPart(2); // the first delimiter has no line break before it
        while (!isEnd()) {
            readPart();
        }
    }

    /** Reads what follows a delimiter: two hyphens after the last part, otherwise a line break. */
    private boolean isEnd() throws RefusedException, IOException {
        int next = next();
        if (next == '-' && next() == '-') {
            return true;
        }
        while (next == ' ' || next == '\t') {
            next = next();
        }
        if (next != '\r' || next() != '\n') {
            throw RefusedException.malformed("no line break after a boundary");
        }
        return false;
    }

    private void readPart() throws RefusedException, IOException {
        String disposition = disposition();
        var name = NAME.matcher(disposition);
        if (!name.find()) {
            throw RefusedException.malformed("a part without a name");
        }
        String field = name.group(1) == null ? name.group(2) : name.group(1);
        long start = position;
        if (FILENAME.matcher(disposition).find()) {
            skipPart(0);
            files.putIfAbsent(field, new UploadedFile(body, start, (int) (position - delimiter.length - start)));
            fields.countOne();
        } else {
            var content = new ByteArrayOutputStream();
            copyPart(content);
            fields.add(field, FormFields.text(content.toByteArray(), content.size()));
        }
    }

    private String disposition() throws RefusedException, IOException {
        String found = "";
        int bytes = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            bytes += line.length();
            if (bytes > MAX_HEADER_BYTES) {
                throw RefusedException.malformed("a part with a header that is too long");
            }
            if (DISPOSITION.matcher(line).matches()) {
                found = line;
            }
        }
        return found;
    }

    private String line() throws RefusedException, IOException {
        var line = new ByteArrayOutputStream();
        int last = 0;
        for (int next = next(); last != '\r' || next != '\n'; next = next()) {
            line.write(next);
            last = next;
            if (line.size() > MAX_HEADER_BYTES) {
                throw RefusedException.malformed("a part with a header that is too long");
            }
        }
        return FormFields.text(line.toByteArray(), line.size() - 1);
    }

    /** @param matched how many bytes of the delimiter were already read */
    private void skipPart(int matched) throws RefusedException, IOException {
        int count = matched;
        while (count < delimiter.length) {
            count = matched(count, next());
        }
    }

    private void copyPart(ByteArrayOutputStream content) throws RefusedException, IOException {
        int count = 0;
        while (count < delimiter.length) {
            int next = next();
            content.write(next);
            fieldBytes++;
            if (fieldBytes > MAX_FIELD_BYTES) {
                throw RefusedException.malformed("a field that is too long");
            }
            count = matched(count, next);
        }
        byte[] all = content.toByteArray();
        content.reset();
        content.write(all, 0, all.length - delimiter.length);
    }

    /** A mismatch can only restart at a carriage return, as a delimiter has one at its beginning and nowhere else. */
    private int matched(int before, int next) {
        if ((byte) next == delimiter[before]) {
            return before + 1;
        }
        return next == delimiter[0] ? 1 : 0;
    }

    private int next() throws RefusedException, IOException {
        if (position == bufferStart + buffer.length) {
            bufferStart = position;
            int length = (int) Math.min(BUFFER, body.size() - position);
            if (length == 0) {
                throw RefusedException.malformed("no last boundary");
            }
            buffer = body.bytes(position, length);
        }
        byte next = buffer[(int) (position - bufferStart)];
        position++;
        return next & 0xff;
    }
}
