package org.likeness.gravatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QqNumberTest {
    private static final QqNumber NUMBER = new QqNumber("12345678");
    private static final String ADDRESS = "https://q1.qlogo.cn/g?b=qq&nk=12345678&s=";

    @ParameterizedTest
    @ValueSource(strings = {"10000", "12345678", "99999999999"})
    void has5To11Digits(String digits) {
        assertThat(QqNumber.parse(digits)).map(QqNumber::digits).contains(digits);
        assertThat(QqNumber.ofEmail(digits + "@qq.com")).map(QqNumber::digits).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "01234", "100000000000", "1234a", "１２３４５", "12345\n", "-12345"})
    void isNothingElse(String text) {
        assertThat(QqNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QqNumber(text))
                .withMessageContaining("5 to 11 digits")
                .withMessageEndingWith("was " + text);
    }

    @Test
    void isNamedByAnAddressInAnyCaseWithBlanksAround() {
        assertThat(QqNumber.ofEmail(" 12345678@QQ.com\n")).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@qq.com",
                "12345678",
                "12345678@qq.com.cn",
                "12345678@vip.qq.com",
                "a12345678@qq.com",
                "12345678@foxmail.com",
                "12345678 @qq.com",
                "1@12345678@qq.com"
            })
    void isNotNamedByOtherAddresses(String email) {
        assertThat(QqNumber.ofEmail(email)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 40, 40",
        "40, 40, 40",
        "41, 100, 100",
        "100, 100, 100",
        "101, 4, 100",
        "140, 4, 100",
        "141, 640, 100",
        "640, 640, 100",
        "2048, 640, 100"
    })
    void hasThePictureInFourSizesAndTwoSafeOnes(int pixels, String size, String safe) {
        assertThat(NUMBER.address(QqNumber.SERVICE, new AvatarSize(pixels))).isEqualTo(ADDRESS + size);
        assertThat(NUMBER.safeAddress(QqNumber.SERVICE, new AvatarSize(pixels))).isEqualTo(ADDRESS + safe);
    }

    @Test
    void hasThePictureAtAnotherBaseToo() {
        assertThat(NUMBER.address(URI.create("http://qq.example/g"), new AvatarSize(40)))
                .isEqualTo("http://qq.example/g?b=qq&nk=12345678&s=40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NUMBER.address(URI.create("https://qq.example/g?x=y"), new AvatarSize(40)))
                .withMessageContaining("https://qq.example/g?x=y");
    }
}
