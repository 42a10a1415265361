package org.likeness.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.config.Settings;

class SecurityHeadersTest {
    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void sendsHstsOnlyForHttps() {
        assertThat(headers("https://example.com")).containsEntry(HSTS, "max-age=31536000");
        assertThat(headers("http://example.com")).doesNotContainKey(HSTS);
        assertThat(headers("")).doesNotContainKey(HSTS);
    }

    private static Map<String, String> headers(String url) {
        return SecurityHeaders.headers(Settings.read(Map.of("likeness.url", url)::get));
    }
}
