package org.likeness.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.likeness.picture.Drawn;
import org.likeness.picture.DrawnExif;
import org.likeness.picture.DrawnJpeg;
import org.likeness.picture.DrawnPng;
import org.likeness.picture.DrawnWebp;

/** A portrait looks as Chromium shows the file, whether it was uploaded by the dialog or by a script. */
@Tag("browser")
@Tag("wildfly-only")
class SamePictureIT {
    private static final int SIDE = 240;
    private static final int EXIF_FLAG = 0x08;

    /** The mean difference, of 255; other colours or another orientation are far above. */
    private static final double SAME = 4;

    @Test
    void theDialogAndAScriptGiveWhatChromiumShows() {
        try (var person = Chromium.person(new Browser.NewContextOptions())) {
            var page = Tour.registered(person);
            files().forEach((name, file) -> {
                List<Integer> shown = shown(page, file);
                assertThat(difference(byDialog(page, name, file), shown))
                        .as("%s, by the dialog", name)
                        .isLessThan(SAME);
                assertThat(difference(byScript(page, file), shown))
                        .as("%s, by a script", name)
                        .isLessThan(SAME);
                page.reload(); // so that the dialog's success shows by what the page says
            });
        }
    }

    private static Map<String, byte[]> files() {
        byte[] tiff = DrawnExif.tiff(6);
        byte[] jpeg = Drawn.jpeg(SIDE, SIDE);
        byte[] png = Drawn.png(SIDE, SIDE);
        byte[] webp = DrawnWebp.file(Drawn.quarters(SIDE, SIDE), false);
        byte[] prefixed = Drawn.withSegment(jpeg, 0xe1, Drawn.concatenated("Exif\0\u00ff".getBytes(ISO_8859_1), tiff));
        byte[] behind = Drawn.concatenated(
                Arrays.copyOf(png, png.length - 12),
                DrawnPng.chunk("eXIf", tiff),
                Arrays.copyOfRange(png, png.length - 12, png.length));
        byte[] pixels = Arrays.copyOfRange(webp, 12, webp.length);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("sRGB.png", coloured(1, 13));
        files.put("Display P3.png", coloured(12, 13));
        files.put("PQ.png", coloured(9, 16));
        files.put("HLG.png", coloured(9, 18));
        files.put("BT.709.png", coloured(1, 1));
        files.put("EXIF with another prefix.jpg", prefixed);
        files.put("EXIF.png", Drawn.withChunk(png, "eXIf", tiff));
        files.put("EXIF behind the pixels.png", behind);
        files.put("EXIF.webp", DrawnWebp.extended(SIDE, SIDE, EXIF_FLAG, pixels, DrawnWebp.chunk("EXIF", tiff)));
        files.put("stray marker.jpg", withStrayMarker());
        files.put(
                "comment without a length.jpg",
                Drawn.concatenated(
                        Arrays.copyOf(jpeg, 2),
                        new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0},
                        Arrays.copyOfRange(jpeg, 2, jpeg.length)));
        return files;
    }

    /** Many colours with 16 bits, none of them at full brightness. */
    private static byte[] coloured(int primaries, int transfer) {
        return new DrawnPng(SIDE, SIDE, 16, 2, false)
                .with("cICP", new byte[] {(byte) primaries, (byte) transfer, 0, 1})
                .draw((x, y) -> new int[] {20_000 + 120 * x, 20_000 + 120 * y, 45_000 - 60 * (x + y)});
    }

    private static byte[] withStrayMarker() {
        byte[] jpeg = new DrawnJpeg(30, 30, 15, false).draw((x, y) -> 20 + 7 * y);
        int middle = jpeg.length / 2;
        ByteBuffer.wrap(jpeg).putShort(middle, (short) 0xff9f);
        return jpeg;
    }

    private static List<Integer> byDialog(Page page, String name, byte[] file) {
        AvatarDialog.of(page, name, file).use();
        return grid(page, page.getAttribute("img.user-picture", "src"));
    }

    private static List<Integer> byScript(Page page, byte[] file) {
        String address = (String) page.evaluate("""
                async file => {
                  const form = new FormData();
                  form.append('csrf', document.querySelector('#avatar-form [name=csrf]').value);
                  form.append('avatar', new Blob([Uint8Array.from(atob(file), c => c.charCodeAt(0))]), 'file');
                  const answer = await fetch('/profile/avatar',
                      {method: 'POST', body: form, headers: {Accept: 'application/json'}});
                  return (await answer.json()).renditions[200];
                }
                """, Base64.getEncoder().encodeToString(file));
        return grid(page, address);
    }

    private static List<Integer> grid(Page page, String address) {
        return grid(page, "fetch(input).then(answer => answer.blob())", address);
    }

    private static List<Integer> shown(Page page, byte[] file) {
        return grid(
                page,
                "new Blob([Uint8Array.from(atob(input), c => c.charCodeAt(0))])",
                Base64.getEncoder().encodeToString(file));
    }

    /** Red, green and blue of 8 by 8 places of a square picture, as the browser shows it. */
    @SuppressWarnings("unchecked")
    private static List<Integer> grid(Page page, String blob, String input) {
        return (List<Integer>) page.evaluate("""
                async input => {
                  let picture = await createImageBitmap(await BLOB, {imageOrientation: 'from-image'});
                  for (const side of [200, 100, 50, 25]) {
                    const canvas = document.createElement('canvas');
                    canvas.width = canvas.height = side;
                    canvas.getContext('2d').drawImage(picture, 0, 0, side, side);
                    picture = canvas;
                  }
                  const {data} = picture.getContext('2d').getImageData(0, 0, 25, 25);
                  const places = Array.from({length: 64}, (_, i) => 25 * (1 + 3 * (i >> 3)) + 1 + 3 * (i & 7));
                  return places.flatMap(at => [...data.slice(4 * at, 4 * at + 3)]);
                }
                """.replace("BLOB", blob), input);
    }

    private static double difference(List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += Math.abs(one.get(i) - other.get(i));
        }
        return sum / one.size();
    }
}
