package org.likeness.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes HEIC files, as iPhones do, with the command of libheif. */
public final class Heic {
    private Heic() {}

    /**
     * @param picture a PNG or JPEG
     * @param folder for temporary files
     */
    public static byte[] of(byte[] picture, Path folder) throws IOException, InterruptedException {
        Path from = Files.createTempFile(folder, "heic", picture[0] == (byte) 0xff ? ".jpg" : ".png");
        Path to = Files.createTempFile(folder, "heic", ".heic");
        Files.write(from, picture);
        var process = new ProcessBuilder("heif-enc", "-q", "90", from.toString(), "-o", to.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return Files.readAllBytes(to);
    }
}
