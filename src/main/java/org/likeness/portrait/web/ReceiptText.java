package org.likeness.portrait.web;

import java.util.ArrayList;
import java.util.Set;
import org.likeness.picture.Metadata;
import org.likeness.portrait.Receipt;
import org.likeness.web.page.Texts;

/** Formats a receipt: "Turned upright, location and camera data removed, 5.8 MB → 21 KB." */
final class ReceiptText {
    private static final int THOUSAND = 1_000;

    private ReceiptText() {}

    static String of(Receipt receipt, Texts texts) {
        return of(receipt, false, texts);
    }

    /** @param prepared whether the browser made the picture smaller, which also removes the metadata */
    static String of(Receipt receipt, boolean prepared, Texts texts) {
        var parts = new ArrayList<String>();
        if (receipt.turned()) {
            parts.add(texts.get("receipt.turned"));
        }
        if (prepared) {
            parts.add(texts.get("receipt.prepared"));
        } else if (!receipt.removed().isEmpty()) {
            parts.add(texts.get("receipt.removed." + removed(receipt.removed())));
        }
        parts.add(texts.get("receipt.bytes", bytes(receipt.before(), texts), bytes(receipt.after(), texts)));
        String line = String.join(texts.get("receipt.comma"), parts);
        int first = line.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + line.substring(Character.charCount(first))
                + texts.get("receipt.stop");
    }

    private static String removed(Set<Metadata> removed) {
        boolean place = removed.contains(Metadata.PLACE);
        boolean camera = removed.contains(Metadata.CAMERA);
        if (place && camera) {
            return "place_and_camera";
        }
        return place ? "place" : camera ? "camera" : "notes";
    }

    private static String bytes(long bytes, Texts texts) {
        if (bytes < THOUSAND) {
            return texts.get("receipt.b", bytes);
        }
        double kilo = (double) bytes / THOUSAND;
        return kilo < THOUSAND ? texts.get("receipt.kb", kilo) : texts.get("receipt.mb", kilo / THOUSAND);
    }
}
