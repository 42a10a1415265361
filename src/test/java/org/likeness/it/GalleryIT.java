package org.likeness.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GalleryIT {
    private static final String HASH = "f9b31680ba13eae8e8f293d324237626ef587beabef07576dce717f700fd44ba";

    /** Each call as it stands on the page, and what it has to write. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "gravatar('someone@somewhere.com'), ?d=identicon",
                "\"gravatar('someone@somewhere.com', 40)\", ?s=40&d=identicon",
                "\"gravatar('someone@somewhere.com', 40, 'pg')\", ?s=40&d=identicon&r=pg",
                "\"gravatar('someone@somewhere.com', 40, 'pg', 'retro')\", ?s=40&d=retro&r=pg",
                "\"l:gravatar('someone@somewhere.com', 40)\", ?s=40&d=identicon"
            })
    void writesTheAddress(String call, String query) {
        var row = new Visitor()
                .page("/gallery").select("#calls tbody tr").stream()
                        .filter(each -> each.select("code").first().text().equals("#{" + call + "}"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.select("img").attr("src")).isEqualTo("https://www.gravatar.com/avatar/" + HASH + query);
    }
}
