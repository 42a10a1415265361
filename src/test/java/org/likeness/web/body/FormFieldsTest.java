package org.likeness.web.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "a=1, 1",
                "a=, ''",
                "a, ''",
                "&&a=b+c, b c",
                "a=%E4%BC%A6%E6%95%A6, 伦敦",
                "a=1=2, 1=2",
                "%61=%26%3d, &="
            })
    void readsAFieldAsBrowsersWriteIt(String form, String value) throws RefusedException {
        assertThat(parsed(form).get("a")).containsExactly(value);
    }

    @Test
    void keepsAllValuesAfterThoseOfTheQueryString() throws RefusedException {
        var all = FormFields.parse("a=2&b=3&a=4".getBytes(ISO_8859_1)).after(Map.of("a", new String[] {"1"}));
        assertThat(all.get("a")).containsExactly("1", "2", "4");
        assertThat(all.get("b")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%ZZ", "%=a", "a=%FF", "a=%C3", "a=\u00e9"})
    void refusesMalformedForms(String form) {
        assertThatThrownBy(() -> parsed(form)).isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesTooManyFields() throws RefusedException {
        assertThat(parsed(fields(FormFields.MAX_FIELDS))).hasSize(FormFields.MAX_FIELDS);
        assertThatThrownBy(() -> parsed(fields(FormFields.MAX_FIELDS + 1))).isInstanceOf(RefusedException.class);
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
    }

    private static Map<String, String[]> parsed(String form) throws RefusedException {
        return FormFields.parse(form.getBytes(ISO_8859_1)).after(Map.of());
    }
}
