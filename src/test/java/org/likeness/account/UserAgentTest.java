package org.likeness.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firefox | Windows | (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Firefox | Linux | (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Firefox | Android | (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0",
                "Firefox | iOS | (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/128.0"
                        + " Mobile/15E148 Safari/605.1.15",
                "Chrome | Windows | (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
                "Chrome | macOS | (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/126.0.0.0 Safari/537.36",
                "Chrome | ChromeOS | (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
                "Chrome | Android | (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
                "Chrome | iPadOS | (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126"
                        + " Version/13.0.3 Safari/605.1.15",
                "Edge | Windows | (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"
                        + " Safari/537.36 Edg/126.0.0.0",
                "Opera | Linux | (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36 OPR/110.0.0.0",
                "Samsung Internet | Android | (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0"
                        + " Chrome/121.0.0.0 Mobile Safari/537.36",
                "Safari | iOS | (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5"
                        + " Mobile/15E148 Safari/604.1",
                "Safari | macOS / iPadOS | (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/17.5 Safari/605.1.15",
                "WeChat | Android | (Linux; Android 13; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
                        + " Chrome/116.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49",
                "Huawei Browser | HarmonyOS | (Linux; Android 10; HarmonyOS; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/114.0.0.0 HuaweiBrowser/15.0 Mobile Safari/537.36",
                " | Linux | (X11; Linux x86_64) Something/1.0",
                "Firefox | | (unheard of; rv:128.0) Gecko/20100101 Firefox/128.0"
            })
    void namesBrowserAndSystem(@Nullable String browser, @Nullable String system, String header) {
        assertThat(UserAgent.parse("Mozilla/5.0 " + header)).isEqualTo(new UserAgent(browser, system));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "curl/8.5.0", "Java-http-client/17.0.12", "Firefox/1 Windows NT", "Mozilla/5.0 <script>"})
    void namesNeitherIfBothAreUnknown(@Nullable String header) {
        assertThat(UserAgent.parse(header)).isEqualTo(new UserAgent(null, null));
    }

    @Test
    void isShortForAnyHeader() {
        var agent = UserAgent.parse("Mozilla/5.0 (Windows NT " + "Firefox/".repeat(10_000));
        assertThat(agent).isEqualTo(new UserAgent("Firefox", "Windows"));
    }
}
