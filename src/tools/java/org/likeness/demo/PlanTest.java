package org.likeness.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Amounts FEW = new Amounts(3, 5, 20);

    @Test
    void isTheSamePlanForTheSameNumber() {
        assertThat(Plan.of(FEW, 7)).isEqualTo(Plan.of(FEW, 7)).isNotEqualTo(Plan.of(FEW, 8));
    }

    @Test
    void hasFewGuestsSoThatItNeedNotWait() {
        var guests = Plan.of(Amounts.USUAL, 1).conversations().stream()
                .flatMap(each -> each.comments().stream())
                .filter(Conversation.Comment::guest);
        assertThat(guests).hasSizeBetween(1, 4);
    }

    @Test
    void speaksTwoLanguagesAndRepeatsItselfSeldom() {
        var all = Plan.of(Amounts.USUAL, 1);
        assertThat(all.cast().stream().map(who -> who.role().language()).distinct())
                .containsExactlyInAnyOrderElementsOf(List.of("en", "zh"));
        assertThat(all.cast().stream().map(Plan.Biography::role).distinct()).hasSize(30);
        var texts = all.conversations().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.text()), each.comments().stream().map(Conversation.Comment::text)))
                .toList();
        assertThat(texts).hasSize(5_200);
        assertThat(texts.stream().distinct().count()).isGreaterThan(4_000);
        assertThat(texts).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
    }
}
