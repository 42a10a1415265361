package org.likeness.owndata.web;

import java.util.ArrayList;
import java.util.List;
import org.likeness.owndata.ImportReceipt;
import org.likeness.owndata.ImportReceipt.Part;
import org.likeness.web.page.Texts;

/** Writes the receipt of an import for people: what was imported, and what was not and why. */
final class ImportText {
    private ImportText() {}

    static String of(ImportReceipt receipt, Texts texts) {
        var sentences = new ArrayList<String>();
        var imported = imported(receipt, texts);
        sentences.add(
                imported.isEmpty()
                        ? texts.get("data.import.nothing")
                        : texts.get("data.import.done", String.join(texts.get("data.import.comma"), imported)));
        boolean written = receipt.posts().imported() + receipt.comments().imported() > 0;
        add(receipt.waiting() && written, "data.import.waiting", sentences, texts);
        add(receipt.profile() == Part.REFUSED, "data.import.not.profile", sentences, texts);
        add(receipt.portrait() == Part.REFUSED, "data.import.not.portrait", sentences, texts);
        add(!receipt.mayWrite(), "data.import.not.unconfirmed", sentences, texts);
        var posts = receipt.posts();
        var comments = receipt.comments();
        add(posts.known() + comments.known(), "data.import.not.known", sentences, texts);
        add(posts.refused() + comments.refused(), "data.import.not.refused", sentences, texts);
        add(posts.tooMany() + comments.tooMany(), "data.import.not.too_many", sentences, texts);
        add(comments.foreign(), "data.import.not.foreign", sentences, texts);
        return String.join(" ", sentences);
    }

    private static List<String> imported(ImportReceipt receipt, Texts texts) {
        var parts = new ArrayList<String>();
        add(receipt.profile() == Part.IMPORTED, "data.import.profile", parts, texts);
        add(receipt.portrait() == Part.IMPORTED, "data.import.portrait", parts, texts);
        add(receipt.posts().imported(), "data.import.posts", parts, texts);
        add(receipt.comments().imported(), "data.import.comments", parts, texts);
        return parts;
    }

    private static void add(boolean applies, String key, List<String> to, Texts texts) {
        if (applies) {
            to.add(texts.get(key));
        }
    }

    private static void add(int count, String key, List<String> to, Texts texts) {
        if (count > 0) {
            to.add(texts.get(key, count));
        }
    }
}
