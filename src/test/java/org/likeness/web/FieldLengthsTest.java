package org.likeness.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.likeness.TestValidator;

/** Nobody can make this server keep a text of any length: each property that a form fills refuses a long one. */
@Tag("slow")
class FieldLengthsTest {
    private static final String LONG = "a".repeat(100_000);

    /** Texts that take a careless pattern or algorithm minutes. */
    private static final List<String> HARD = List.of(
            LONG,
            "a" + " ".repeat(60_000) + "b",
            "a@b" + ".".repeat(60_000) + "c",
            "http://" + LONG + " b",
            "a@" + IntStream.range(0x4E00, 0x9FA0).mapToObj(Character::toString).collect(Collectors.joining()),
            "a@" + "a".repeat(1_930) + Character.toString(Character.MAX_CODE_POINT - 2),
            "a" + "\u0316\u0301".repeat(30_000),
            "\uD83D\uDC68\u200D".repeat(20_000));

    /** What the site says itself; numbers, instead of which nothing else is kept; and what is searched, which is cut. */
    private static final Set<String> OURS = Set.of(
            "PostForm.page",
            "ContributionForm.problem",
            "ContributionForm.submission",
            "PeopleBean.after",
            "PeopleBean.before",
            "PeopleBean.sort",
            "PeopleBean.typed",
            "PostsBean.before",
            "ReportForm.problem",
            "ReportForm.reason",
            "SearchBean.before",
            "SearchBean.typed");

    private static final Validator VALIDATOR = TestValidator.create();

    /** Of beans those with a setter, of forms all. */
    static Stream<Field> properties() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.likeness").stream()
                        .filter(each -> each.isAnnotatedWith(Named.class))
                        .map(each -> each.reflect())
                        .flatMap(bean -> Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .distinct()
                        .filter(field -> field.getType() == String.class
                                && !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                        .filter(field ->
                                field.getDeclaringClass().getSimpleName().endsWith("Form") || hasSetter(field))
                        .filter(field ->
                                !OURS.contains(field.getDeclaringClass().getSimpleName() + "." + field.getName()));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void areLimited(Field property) {
        assertThat(wrong(property, LONG, groups(property)).findAny())
                .as("%s refuses %s letters", property, LONG.length())
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("properties")
    @Timeout(60)
    void areLookedAtQuickly(Field property) {
        for (String text : HARD) {
            assertThat(wrong(property, text, groups(property)).count())
                    .as("%s of %s letters", property, text.length())
                    .isNotNegative();
        }
    }

    private static Class<?>[] groups(Field property) {
        var declared =
                Arrays.stream(property.getDeclaringClass().getDeclaredClasses()).filter(Class::isInterface);
        return Stream.concat(Stream.of(Default.class), declared).toArray(Class<?>[]::new);
    }

    private static Stream<?> wrong(Field property, String text, Class<?>... groups) {
        return VALIDATOR.validateValue(property.getDeclaringClass(), property.getName(), text, groups).stream();
    }

    private static boolean hasSetter(Field field) {
        String name = field.getName();
        String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Arrays.stream(field.getDeclaringClass().getMethods())
                .anyMatch(method -> method.getName().equals(setter));
    }
}
