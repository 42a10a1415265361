package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsDrawingTest {

    @Test
    void canBeReadOnEveryGround() {
        for (int i = 0; i < 1000; i++) {
            Colour ground = LetterColours.OWN.background(new SeedNumbers("", Seed.ofText("person " + i)));
            assertThat(ground.contrast(Colour.WHITE)).as(ground.css()).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void canBeSeenOnADarkPage() {
        var page = new Colour(0x1b1e22);
        for (int i = 0; i < 1000; i++) {
            Colour ground = LetterColours.OWN.background(new SeedNumbers("", Seed.ofText("person " + i)));
            assertThat(ground.contrast(page)).as(ground.css()).isGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "i", "Émile Ångström", "Wm Wm"})
    void isCentredAndFits(String name) {
        assumeThat(new Font(Font.SANS_SERIF, Font.BOLD, 10).canDisplayUpTo("EÅ"))
                .isNegative();
        Scene scene = Style.INITIALS.scene(Seed.ofText("ada"), name);
        assertThat(scene.fills()).hasSize(2);
        Rectangle2D letters = scene.fills().get(1).shape().getBounds2D();
        assertThat(new Rectangle2D.Double(0.15, 0.25, 0.7, 0.5).contains(letters))
                .isTrue();
        assertThat(Math.abs(letters.getCenterX() - 0.5) + Math.abs(letters.getCenterY() - 0.5))
                .isLessThan(0.01);
    }

    @Test
    void isTheSilhouetteIfNoFontHasTheLetter() {
        var font = new Font(Font.SANS_SERIF, Font.BOLD, 10);
        int letter = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isLetter)
                .filter(each -> !font.canDisplay(each))
                .findFirst()
                .orElseThrow();
        assertThat(Style.INITIALS.scene(Seed.ofText("ada"), Character.toString(letter)))
                .isEqualTo(Silhouette.SCENE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\uE000"})
    void isTheSilhouetteWithoutInitials(String name) {
        assertThat(Style.INITIALS.scene(Seed.ofText("ada"), name)).isEqualTo(Silhouette.SCENE);
    }

    @Test
    void drawsChosenInitialsLikeThoseOfAName() {
        Seed ada = Seed.ofText("ada");
        assertThat(DrawnAvatar.ofInitials(ada, "AL", LetterColours.OWN).svg(80))
                .isEqualTo(DrawnAvatar.of(Style.INITIALS, ada, "Ada Lovelace").svg(80))
                .isNotEqualTo(
                        DrawnAvatar.ofInitials(ada, "LA", LetterColours.OWN).svg(80));
        assertThat(DrawnAvatar.ofInitials(ada, "\u0000\ud800", LetterColours.OWN)
                        .svg(80))
                .isEqualTo(DrawnAvatar.of(Style.MP, ada, "").svg(80));
    }

    @Test
    void hasTheChosenColours() {
        var ink = OptionalInt.of(0xff0000);
        var pale = OptionalInt.of(0xffffcc);
        var dark = OptionalInt.of(0x000066);
        var none = OptionalInt.empty();
        Colour own = LetterColours.OWN.background(Style.INITIALS.numbers(Seed.ofText("ada")));
        assertThat(colours(new LetterColours(ink, pale))).containsExactly(new Colour(0xffffcc), new Colour(0xff0000));
        assertThat(colours(new LetterColours(ink, none))).containsExactly(own, new Colour(0xff0000));
        assertThat(colours(new LetterColours(none, pale)))
                .as("what can be read on it")
                .containsExactly(new Colour(0xffffcc), new Colour(0));
        assertThat(colours(new LetterColours(none, dark))).containsExactly(new Colour(0x000066), Colour.WHITE);
        assertThat(colours(LetterColours.OWN)).containsExactly(own, Colour.WHITE);
    }

    private static List<Colour> colours(LetterColours chosen) {
        var scene = InitialsDrawing.scene(Style.INITIALS.numbers(Seed.ofText("ada")), Optional.of("AL"), chosen);
        return scene.fills().stream().map(Scene.Fill::colour).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WMW", "jgy", "AL."})
    void fitsThreeLettersToo(String letters) {
        Scene scene = InitialsDrawing.scene(
                Style.INITIALS.numbers(Seed.ofText("ada")), Initials.chosen(letters), LetterColours.OWN);
        assertThat(new Rectangle2D.Double(0.15, 0.25, 0.7, 0.5)
                        .contains(scene.fills().get(1).shape().getBounds2D()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李小龙", "さくら", "김철수"})
    void isLargerForACharacterWithManyStrokes(String name) {
        Scene scene = Style.INITIALS.scene(Seed.ofText("ada"), name);
        if (new Font(Font.SANS_SERIF, Font.BOLD, 10).canDisplayUpTo(name) >= 0) {
            assertThat(scene).as("no font here has it").isEqualTo(Silhouette.SCENE);
            return;
        }
        Rectangle2D character = scene.fills().get(1).shape().getBounds2D();
        assertThat(Math.max(character.getWidth(), character.getHeight())).isGreaterThan(0.5);
    }
}
