package org.likeness.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.fetch.FetchException.Reason;

class PictureAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com                      | https://example.com:443/",
                "HTTPS://Example.COM/A                    | https://example.com:443/A",
                "https://example.com:/                    | https://example.com:443/",
                "https://example.com.:8443/               | https://example.com:8443/",
                "https://example.com?s=1&d=%2F            | https://example.com:443/?s=1&d=%2F",
                "https://example.com/a%20b?x=%E4%BD%A0#me | https://example.com:443/a%20b?x=%E4%BD%A0",
                "https://example.com/头像.png?q=头        | https://example.com:443/%E5%A4%B4%E5%83%8F.png?q=%E5%A4%B4",
                "https://例子.测试/                       | https://xn--fsqu00a.xn--0zwm56d:443/",
                "https://例子。测试。/                     | https://xn--fsqu00a.xn--0zwm56d:443/",
                "https://a_b.example.com/                 | https://a_b.example.com:443/",
                "https://1.2.3.4/                         | https://1.2.3.4:443/",
                "https://１.2.3.4/                        | https://1.2.3.4:443/",
                "https://[2606:4700::1111]:444/           | https://[2606:4700::1111]:444/",
                "https://1e100.net/                       | https://1e100.net:443/"
            })
    void isReadAsAServerWillBeAsked(String text, String address) throws FetchException {
        assertThat(PictureAddress.of(text)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com",
                "//example.com/",
                "/a.png",
                "https:",
                "https:example.com",
                "https://",
                "https:///a.png",
                "https://:443/",
                "https://me@example.com/",
                "https://me:secret@example.com/",
                "https://@example.com/",
                "https://example.com@头像.example/",
                "https://example.com\\@127.0.0.1/",
                " https://example.com/",
                "https://example.com/a b.png",
                "https://exa mple.com/",
                "https://example.com/\r\nHost: other",
                "https://example.com\n/",
                "https://example.com/\0",
                "https://example.com/\u0085",
                "https://example.com/\ud83d",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:123456/",
                "https://example.com:-1/",
                "https://example.com:44３/",
                "https://%6c%6fcalhost/",
                "https://-/?%",
                "https://a..b/",
                "https://./",
                "https://[::1/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[v1.a]/",
                "https://::1/"
            })
    void isNotReadFromThis(String text) {
        assertReason(Reason.NOT_AN_ADDRESS, text);
    }

    /** Libraries disagree on how to read these URLs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0177.0.0.1",
                "127.0.0.01",
                "0x7f.1",
                "0x7f000001",
                "0x7f.0x0.0x0.0x1",
                "0x",
                "127.1",
                "127.0.1",
                "1.2.3.4.5",
                "256.1.1.1",
                "example.7",
                "１２７.1",
                "127。1"
            })
    void hasNoIpv4ButFourDecimalNumbers(String host) {
        assertReason(Reason.NOT_AN_ADDRESS, "https://" + host + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "file:///etc/passwd",
                "file:a.png",
                "ftp://example.com/",
                "data:image/png;base64,AAAA",
                "javascript:alert(1)",
                "jar:https://example.com/a.jar!/b",
                "httpss://example.com/"
            })
    void isOfHttpsOnly(String text) {
        assertReason(Reason.NOT_HTTPS, text);
    }

    @Test
    void hasALimitedLength() throws FetchException {
        String start = "https://example.com/";
        assertThat(PictureAddress.of(start + "a".repeat(2_000 - start.length())).path())
                .hasSize(1_981);
        assertReason(Reason.NOT_AN_ADDRESS, start + "a".repeat(2_001 - start.length()));
        assertReason(Reason.NOT_AN_ADDRESS, start + "a".repeat(10_000));
        assertReason(Reason.NOT_AN_ADDRESS, "https://" + "a.".repeat(127) + "com/");
        assertReason(Reason.NOT_AN_ADDRESS, "https://" + "a".repeat(64) + ".com/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://other.example/x   | https://other.example:443/x",
                "//other.example:444/x     | https://other.example:444/x",
                "/x?y#z                    | https://example.com:8443/x?y",
                "x                         | https://example.com:8443/a/x",
                "../x                      | https://example.com:8443/x",
                "头                        | https://example.com:8443/a/%E5%A4%B4",
                "?y=2                      | https://example.com:8443/a/b?y=2",
                "//例子.测试/头            | https://xn--fsqu00a.xn--0zwm56d:443/%E5%A4%B4"
            })
    void leadsOnByAReference(String location, String target) throws FetchException {
        assertThat(PictureAddress.of("https://example.com:8443/a/b?y=1").redirectedTo(location))
                .hasToString(target);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/, NOT_HTTPS",
        "file:///etc/passwd, NOT_HTTPS",
        "file:x, NOT_HTTPS",
        "//me@other.example/, NOT_AN_ADDRESS",
        "a b, NOT_AN_ADDRESS",
        "https:x, NOT_AN_ADDRESS",
        "https://0x7f.1/, NOT_AN_ADDRESS"
    })
    void leadsNowhereElse(String location, Reason reason) throws FetchException {
        var address = PictureAddress.of("https://example.com/a");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> address.redirectedTo(location))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    /** Untrusted text must not forge lines in the log. */
    @Test
    void isNotRepeatedIfItIsRefused() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> PictureAddress.of("https://example.com/\nINFO all is well"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n").doesNotContain("all is well"))
                .withNoCause();
    }

    private static void assertReason(Reason reason, String text) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> PictureAddress.of(text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
