package vn.tiendo.query.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.FirstPromiseBook;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.Portal766;
import vn.tiendo.query.standing.ProvinceBook;
import vn.tiendo.query.standing.RandomLives;

class MixedBookTest {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int LIVES = 3_000;

    static Stream<BookRules> books() {
        return Stream.of(new Portal766(Life.VIETNAM), new ProvinceBook(), new FirstPromiseBook());
    }

    @ParameterizedTest
    @MethodSource("books")
    void withAllRulesOfABookItIsThatBook(BookRules book) {
        Judge judge = Judged.WITH_CAUSES;
        MixedBook mixed = new MixedBook(book.choices().orElseThrow());
        RandomLives lives = new RandomLives(SEED);
        for (DossierProgress life : Stream.generate(lives::next).limit(LIVES).toList()) {
            assertThat(judge.timeline(mixed, life))
                    .as("seed %d: %s", SEED, life)
                    .isEqualTo(judge.timeline(book, life));
        }
    }

    @ParameterizedTest
    @MethodSource("books")
    void aBookWithAllRulesOfAnotherPutInHasTheRulesOfTheOther(BookRules book) {
        List<BookRules> others = books().filter(other -> !other.equals(book)).toList();
        assertThat(others).allSatisfy(other -> {
            var mix = other.choices().orElseThrow();
            for (RuleClass next : RuleClass.OF_RULES) {
                mix = next.put(book.choices().orElseThrow(), mix);
            }
            assertThat(mix).isEqualTo(book.choices().orElseThrow());
        });
    }
}
