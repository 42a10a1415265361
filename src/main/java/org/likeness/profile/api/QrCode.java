package org.likeness.profile.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.likeness.gravatar.AvatarRequest;
import org.likeness.gravatar.AvatarSize;
import org.likeness.png.PngWriter;

/**
 * A QR code with the URL of the member's page.
 *
 * @param size of the picture; the code is larger if it needs more than this for one pixel per module
 */
record QrCode(AvatarSize size) implements ProfileFormat {
    private static final int QUIET_ZONE = 4;

    /** The longest URL in bytes; the largest code with this error correction has room for 2,331. */
    private static final int MAX_BYTES = 2048;

    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private static final Map<EncodeHintType, ?> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            QUIET_ZONE,
            EncodeHintType.CHARACTER_SET,
            "UTF-8");

    /** Reads the size from the query, with the same parameters as for an avatar. */
    static QrCode requested(@Nullable String query) {
        return new QrCode(AvatarRequest.parse("", query).size());
    }

    /** The URL may be too long: without a configured base URL, the host comes from the request. */
    @Override
    public boolean holds(PublicProfile profile) {
        return profile.page().getBytes(UTF_8).length <= MAX_BYTES;
    }

    @Override
    public ResponseDocument profile(PublicProfile profile) {
        BitMatrix code = code(profile.page());
        int side = code.getWidth();
        int[] pixels = new int[side * side];
        Arrays.setAll(pixels, at -> code.get(at % side, at / side) ? BLACK : WHITE);
        return ResponseDocument.ofBytes("image/png", PngWriter.drawing(side, pixels));
    }

    private BitMatrix code(String url) {
        try {
            return new QRCodeWriter().encode(url, BarcodeFormat.QR_CODE, size.pixels(), size.pixels(), HINTS);
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a QR code: " + url, e);
        }
    }

    @Override
    public ResponseDocument refusal(ProfileRefusal reason) {
        return ResponseDocument.plain(reason);
    }
}
