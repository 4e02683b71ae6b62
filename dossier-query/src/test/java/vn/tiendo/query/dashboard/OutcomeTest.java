package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.access.Scope;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.words.Language;

class OutcomeTest {
    private static Question question(String name, String value) {
        return new Question(
                Map.of(name, List.of(value)), LocalDate.of(2023, 10, 30), new Books(List.of()), Scope.EVERYWHERE);
    }

    @Test
    void whatCameOfItIsReadAsItWasWritten() {
        Outcome outcome =
                new Outcome(Map.of("taken", 2), Map.of("notLate", Outcome.Several.of(List.of("H09-1", "H09-2"))));

        assertThat(outcome.parameters()).isEqualTo("taken=2&notLate=2,H09-1,H09-2");
        assertThat(Outcome.of(question("notLate", "2,H09-1,H09-2")).others()).isEqualTo(outcome.others());
        assertThat(Outcome.of(question("taken", "2")).counts()).isEqualTo(outcome.counts());
    }

    @Test
    void ofManyTheFirstAreNamedAndAllAreCounted() {
        List<Integer> many = IntStream.range(0, 999).boxed().toList();

        Outcome outcome = new Outcome(Map.of(), Map.of("notKept", Outcome.Several.of(many)));

        assertThat(outcome.parameters()).startsWith("notKept=999,0,1,").endsWith(",19");
        assertThat(new PageWords(Language.EN).done(outcome).getFirst())
                .startsWith("999 are not kept")
                .contains("18, 19, …");
    }

    @Test
    void othersOfWhichThereAreNoneAreNotTold() {
        assertThat(new Outcome(Map.of("putBack", 1), Map.of("gone", Outcome.Several.of(List.of()))).parameters())
                .isEqualTo("putBack=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H09-1", "1,call us", "1,<b>", "99999", "1,"})
    void anAddressCannotSayAnythingElse(String text) {
        assertThatThrownBy(() -> Outcome.of(question("unknown", text))).isInstanceOf(Refusal.class);
    }
}
