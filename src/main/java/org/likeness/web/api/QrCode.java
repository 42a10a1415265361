package org.likeness.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.likeness.drawing.BlackAndWhite;
import org.likeness.gravatar.AvatarSize;

/**
 * The address of the member's page as a picture for cameras.
 *
 * @param size of the picture; one that is too small for a pixel of each of its parts gets as many as it needs
 */
record QrCode(AvatarSize size) implements ProfileFormat {
    private static final int QUIET_ZONE = 4;

    /** Bytes of an address; the largest code of this level has room for 2,331 of all kinds. */
    private static final int LONGEST = 2048;

    private static final Map<EncodeHintType, ?> WAY = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            QUIET_ZONE,
            EncodeHintType.CHARACTER_SET,
            "UTF-8");

    /** Where the operator has not said where the site is, its host is what the request says. */
    @Override
    public boolean holds(PublicProfile profile) {
        return profile.page().getBytes(UTF_8).length <= LONGEST;
    }

    @Override
    public Document profile(PublicProfile profile) {
        BitMatrix code = code(profile.page());
        return Document.ofBytes("image/png", BlackAndWhite.png(code.getWidth(), code::get));
    }

    private BitMatrix code(String address) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, size.pixels(), size.pixels(), WAY);
        } catch (WriterException e) {
            throw new IllegalStateException("too long for a QR code: " + address, e);
        }
    }

    @Override
    public Document refusal(Refused reason) {
        return Document.plain(reason);
    }
}
