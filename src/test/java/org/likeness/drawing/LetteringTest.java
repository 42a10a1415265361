package org.likeness.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    @Test
    void canBeReadOnEveryGround() {
        for (int i = 0; i < 1000; i++) {
            Colour ground = Lettering.ground(new Numbers("", Seed.ofText("person " + i)));
            assertThat(ground.contrast(Colour.WHITE)).as(ground.css()).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void canBeSeenOnADarkPage() {
        var page = new Colour(0x1b1e22);
        for (int i = 0; i < 1000; i++) {
            Colour ground = Lettering.ground(new Numbers("", Seed.ofText("person " + i)));
            assertThat(ground.contrast(page)).as(ground.css()).isGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "i", "Émile Ångström", "Wm Wm"})
    void standsInTheMiddleAndFits(String name) {
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
    void isTheSilhouetteWhereNoFontHasTheLetter() {
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
    void isTheSilhouetteWhereThereIsNothingToWrite(String name) {
        assertThat(Style.INITIALS.scene(Seed.ofText("ada"), name)).isEqualTo(Silhouette.SCENE);
    }

    @Test
    void drawsWhatSomebodyChoseAsItDrawsAName() {
        Seed ada = Seed.ofText("ada");
        assertThat(DrawnAvatar.ofInitials(ada, "AL").svg())
                .isEqualTo(DrawnAvatar.of(Style.INITIALS, ada, "Ada Lovelace").svg())
                .isNotEqualTo(DrawnAvatar.ofInitials(ada, "LA").svg());
        assertThat(DrawnAvatar.ofInitials(ada, "\u0000\ud800").svg())
                .isEqualTo(DrawnAvatar.of(Style.MP, ada, "").svg());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WMW", "jgy", "AL."})
    void fitsThreeLettersToo(String letters) {
        Scene scene = Lettering.scene(Style.INITIALS.numbers(Seed.ofText("ada")), Initials.chosen(letters));
        assertThat(new Rectangle2D.Double(0.15, 0.25, 0.7, 0.5)
                        .contains(scene.fills().get(1).shape().getBounds2D()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"李小龙", "さくら", "김철수"})
    void isLargerWhereACharacterHasManyStrokes(String name) {
        Scene scene = Style.INITIALS.scene(Seed.ofText("ada"), name);
        if (new Font(Font.SANS_SERIF, Font.BOLD, 10).canDisplayUpTo(name) >= 0) {
            assertThat(scene).as("no font here has it").isEqualTo(Silhouette.SCENE);
            return;
        }
        Rectangle2D character = scene.fills().get(1).shape().getBounds2D();
        assertThat(Math.max(character.getWidth(), character.getHeight())).isGreaterThan(0.5);
    }
}
