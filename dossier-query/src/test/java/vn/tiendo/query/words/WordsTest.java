package vn.tiendo.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.ranking.Index766.Movement;

class WordsTest {
    private static final String COMMON = "vn.tiendo.query.words.common";

    private final Words english = new Words(Language.EN, COMMON);
    private final Words vietnamese = new Words(Language.VI, COMMON);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("en")).isEqualTo(keys("vi")).hasSizeGreaterThan(40);
    }

    /** A language has texts of its own for none and one, or does without. */
    private static Set<String> keys(String language) {
        return ResourceBundle.getBundle(COMMON, Locale.of(language)).keySet().stream()
                .filter(key -> !key.endsWith(".one") && !key.endsWith(".none"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(english.number(4060) + " " + vietnamese.number(4060)).isEqualTo("4,060 4.060");
        assertThat(english.points("74.70") + " " + vietnamese.points("74.70")).isEqualTo("74.7 74,7");
        assertThat(english.points("15.00") + " " + vietnamese.points("88.63")).isEqualTo("15.0 88,63");
        assertThat(english.percent("0.8250") + " " + vietnamese.percent("1.0000"))
                .isEqualTo("82.50% 100,00 %");
        assertThat(english.day(LocalDate.of(2023, 10, 3)) + " " + vietnamese.day(LocalDate.of(2023, 10, 3)))
                .isEqualTo("3 October 2023 03/10/2023");
    }

    @Test
    void aChangeIsSaidByItsDirectionAndWhatHasNoneByThat() {
        assertThat(english.pointsMoved("", "0.50")).isEqualTo("0.5 points up");
        assertThat(english.pointsMoved("", "-0.07")).isEqualTo("0.07 points down");
        assertThat(english.pointsMoved("", "0.00")).isEqualTo("no change in points");
        assertThat(english.placesMoved("", -2)).isEqualTo("2 places down");
        assertThat(english.placesMoved("", 0)).isEqualTo("same place");
        assertThat(english.pointsMoved("", null) + ", " + vietnamese.placesMoved("", null))
                .isEqualTo("no baseline, chưa có kỳ so sánh");
        assertThat(english.movement(Movement.DOWN, "-0.07")).isEqualTo("↓ down 0.07");
    }

    @Test
    void severalThingsAreListed() {
        assertThat(english.list(List.of())).isEmpty();
        assertThat(english.list(List.of("a"))).isEqualTo("a");
        assertThat(english.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(vietnamese.list(List.of("a", "b", "c"))).isEqualTo("a, b và c");
    }
}
