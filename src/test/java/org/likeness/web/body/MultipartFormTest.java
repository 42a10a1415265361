package org.likeness.web.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=xyz";
    private static final String FIELD = "--xyz\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken 伦敦\r\n";

    @TempDir
    private Path folder;

    @Test
    void readsFieldsAndFiles() throws Exception {
        byte[] picture = new byte[100_000];
        new Random(1).nextBytes(picture);
        try (var spool = new SpooledBody(folder)) {
            write(spool, FIELD.substring(0, FIELD.length() - 2).getBytes(UTF_8));
            write(spool, file("avatar", "a.jpg"));
            write(spool, picture);
            write(spool, file("other", ""));
            write(spool, "\r\r\n--xy".getBytes(UTF_8)); // almost a boundary
            write(spool, "\r\n--xyz--\r\n".getBytes(UTF_8));
            var form = MultipartForm.read(spool, TYPE);
            assertThat(form.fields().after(Map.of()).get("csrf")).containsExactly("token 伦敦");
            assertThat(requireNonNull(form.files().get("avatar")).bytes()).isEqualTo(picture);
            assertThat(requireNonNull(form.files().get("other")).bytes())
                    .asString(UTF_8)
                    .isEqualTo("\r\r\n--xy");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"xyz\"",
                "Multipart/Form-Data;charset=utf-8; BOUNDARY=xyz",
                "multipart/form-data; boundary=xyz; charset=utf-8"
            })
    void readsQuotedAndUnquotedBoundaries(String type) throws Exception {
        assertThat(read(FIELD + "--xyz--", type).fields().after(Map.of())).containsOnlyKeys("csrf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no form",
                "--xyz",
                "--xyz\r\n\r\ntext\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data\r\n\r\ntext\r\n--xyz--",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ntext",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\ntext\r\n--xy",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u00ff\r\n--xyz--",
                "--xyzContent-Disposition: form-data; name=\"a\"\r\n\r\ntext\r\n--xyz--"
            })
    void refusesMalformedForms(String body) {
        assertThatThrownBy(() -> read(body, TYPE)).isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesPartsThatAreTooLarge() {
        String part = "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n";
        assertThatThrownBy(() -> read(part + "X: " + "a".repeat(20_000) + "\r\n\r\n\r\n--xyz--", TYPE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> read(part + "X: a\r\n".repeat(5000) + "\r\n\r\n--xyz--", TYPE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> read(part + "\r\n" + "a".repeat(70_000) + "\r\n--xyz--", TYPE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> read((part + "\r\n\r\n").repeat(1001) + "--xyz--", TYPE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> read(FIELD + "--xyz--", "multipart/form-data")).isInstanceOf(RefusedException.class);
    }

    private MultipartForm read(String body, String type) throws IOException, RefusedException {
        try (var spool = new SpooledBody(folder)) {
            write(spool, body.getBytes(body.contains("\u00ff") ? ISO_8859_1 : UTF_8));
            return MultipartForm.read(spool, type);
        }
    }

    private static byte[] file(String field, String name) {
        return ("\r\n--xyz\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static void write(SpooledBody spool, byte[] bytes) throws IOException {
        spool.write(bytes, bytes.length);
    }
}
