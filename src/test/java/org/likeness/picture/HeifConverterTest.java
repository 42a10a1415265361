package org.likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures from phones, with the commands of libheif that this machine has. */
class HeifConverterTest {
    private static final PictureLimits LIMITS =
            new PictureLimits(1 << 20, 1_000_000, 1_000, Duration.ofSeconds(5), 1, Duration.ofSeconds(1));

    private static byte[] heic;

    @TempDir
    private Path folder;

    @BeforeAll
    static void encode(@TempDir Path folder) throws IOException, InterruptedException {
        heic = Heic.of(Drawn.png(400, 300), folder);
    }

    private static Pipeline pipeline(HeifConverter converter) {
        return new Pipeline(LIMITS, Engine.PORTABLE, converter);
    }

    private static HeifConverter installed() {
        return HeifConverter.find(System.getenv("PATH"));
    }

    @Test
    void becomePortraits() throws Exception {
        assertLooksLike(Drawn.png(400, 300), heic);
    }

    @Test
    void areShownUpright() throws Exception {
        byte[] turned = DrawnExif.withOrientation(Drawn.jpeg(400, 300), 6);
        assertLooksLike(turned, Heic.of(turned, folder));
    }

    private static void assertLooksLike(byte[] expected, byte[] file) throws PictureException, IOException {
        var made = square(installed(), file);
        var right = square(HeifConverter.NONE, expected);
        for (int x : new int[] {30, 170}) {
            for (int y : new int[] {30, 170}) {
                assertThat(distance(made.getRGB(x, y), right.getRGB(x, y)))
                        .as("%d, %d", x, y)
                        .isLessThan(40);
            }
        }
    }

    private static BufferedImage square(HeifConverter converter, byte[] file) throws PictureException, IOException {
        var renditions = pipeline(converter).renditions(file, Optional.empty());
        return ImageIO.read(new ByteArrayInputStream(renditions.files().get(200)));
    }

    /** The largest difference of a colour's components. */
    private static int distance(int one, int other) {
        int largest = 0;
        for (int shift : new int[] {0, 8, 16}) {
            largest = Math.max(largest, Math.abs((one >> shift & 255) - (other >> shift & 255)));
        }
        return largest;
    }

    @Test
    void areRefusedWithoutTheCommand() {
        assertRefused(HeifConverter.find(folder.toString()), heic);
        assertRefused(HeifConverter.find(null), heic);
    }

    @Test
    void areRefusedIfTheyAreDamaged() {
        assertRefused(installed(), Arrays.copyOf(heic, heic.length / 2));
        assertRefused(installed(), Arrays.copyOf(heic, 40));
    }

    private static void assertRefused(HeifConverter converter, byte[] file) {
        assertThatThrownBy(() -> pipeline(converter).renditions(file, Optional.empty()))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        e -> assertThat(e.unsupportedFormat()).hasValue(UnsupportedFormat.HEIC));
    }

    @Test
    void areWithinTheSameLimitsAsOthers() throws IOException, InterruptedException {
        byte[] wide = Heic.of(Drawn.png(1_200, 40), folder);
        assertThatThrownBy(() -> pipeline(installed()).renditions(wide, Optional.empty()))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        e -> assertThat(e.reason()).isEqualTo(PictureException.Reason.TOO_MANY_PIXELS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 0",
                "exit 1",
                "kill -9 $$",
                "while :; do :; done",
                "head -c 100000000 /dev/zero > out.jpg",
                "dd if=/dev/zero of=/dev/null bs=3G count=1 && echo x > out.jpg",
            })
    void survivesWhateverTheCommandDoes(String script) throws IOException {
        Path command = folder.resolve("heif-dec");
        Files.writeString(command, "#!/bin/sh\n" + script + "\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
        var converter = HeifConverter.find(folder.toString());
        assertThat(converter.command()).hasValue(command);
        assertRefused(converter, heic);
    }

    @Test
    void leaveNoFiles() throws Exception {
        pipeline(installed()).renditions(heic, Optional.empty());
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("likeness-heif")))
                    .isEmpty();
        }
    }
}
