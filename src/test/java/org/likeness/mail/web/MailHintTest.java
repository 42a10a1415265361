package org.likeness.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.config.Settings;

class MailHintTest {
    private static boolean isShown(Map<String, String> settings, String host, String client) {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                MailHintTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getServerName") ? host : client);
        return new MailHint(Settings.read(settings::get), request).isShown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://localhost:8080/", "http://127.0.0.1:8080/"})
    void isShownOnTheMachineItself(String url) {
        var settings = new HashMap<String, String>();
        settings.put("likeness.url", url);
        assertThat(isShown(settings, "localhost", "127.0.0.1")).isTrue();
        assertThat(isShown(settings, "site.example", "127.0.0.1")).isFalse();
        assertThat(isShown(settings, "localhost", "203.0.113.7")).isFalse();
    }

    /** A proxy on the same machine makes every request come from there. */
    @Test
    void isNotShownByASiteWithAPublicAddress() {
        assertThat(isShown(Map.of("likeness.url", "https://site.example/"), "localhost", "127.0.0.1"))
                .isFalse();
    }

    @Test
    void isNotShownIfThereIsAMailServer() {
        var settings = Map.of(
                "likeness.url", "http://localhost:8080/",
                "likeness.mail.host", "localhost",
                "likeness.mail.from", "site@example.org");
        assertThat(isShown(settings, "localhost", "127.0.0.1")).isFalse();
    }
}
