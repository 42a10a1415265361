package org.likeness.it;

import java.net.URI;
import java.util.Map;
import org.likeness.picture.Drawn;

/** A member whose profile has every field, with characters that every format must escape. */
final class Ada {
    static final String NAME = "Ada \"<b>\" & Söhne; 李小龙, 😀";
    static final String BIO = "I count, \"quoted\"; a\\b ]]> </script>\n--> &amp; 𝒳\u2028end \uFFFE, "
            + "long enough for a line of its own, and for another one: 分析机";
    static final String WEBSITE = "https://ada.example/?a=1&b=%3C\"'<>";

    private Ada() {}

    /** Registers her on this site. */
    static Visitor at(URI site) {
        var ada = new Visitor(site).registered();
        ada.upload(Drawn.jpeg(300, 300), Map.of("words", "A cat"));
        ada.submit(
                "/profile",
                "profile",
                Map.of("nickname", NAME, "bio", BIO, "website", WEBSITE, "location", "London; or, Paris"));
        return ada;
    }
}
