package vn.tiendo.query.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.fixture.TwoBooks;

class QuestionTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 30);

    private static Question asked(String name, String... values) {
        return new Question(Map.of(name, List.of(values)), TODAY, TwoBooks.BOOKS, Scope.EVERYWHERE);
    }

    private static void refused(
            Question question, Refusal.Reason reason, String parameter, Consumer<Question> reading) {
        assertThatThrownBy(() -> reading.accept(question)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.parameter()).isEqualTo(parameter);
        });
    }

    private static void invalid(Question question, String parameter, Consumer<Question> reading) {
        refused(question, Refusal.Reason.INVALID_VALUE, parameter, reading);
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        Set<String> known = Set.of("asOf", "period");
        asked("asOf", "2023-10-30").allowing(known);
        refused(asked("asof", "2023-10-30"), Refusal.Reason.UNKNOWN_PARAMETER, "asof", asked -> asked.allowing(known));
    }

    @Test
    void aDayIsReadAsItIsWritten() {
        assertThat(asked("asOf", "2023-10-30").asOf()).contains(TODAY);
        assertThat(asked("period", "2023").asOf()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30/10/2023", "2023-02-30", "2023-1-1", "+12023-10-30", "2023-10-30T00:00", "today"})
    void whatIsNoDayIsRefused(String text) {
        invalid(asked("asOf", text), "asOf", Question::asOf);
    }

    @Test
    void aParameterGivenTwiceIsRefusedWhereOneValueIsMeant() {
        invalid(asked("asOf", "2023-10-30", "2023-10-30"), "asOf", Question::asOf);
    }

    @Test
    void valuesComeRepeatedOrSeparatedByCommas() {
        List<Anomaly> anomalies = asked("anomaly", "SUSPENDED_TWICE,FACT_AFTER_FINISH", "UNKNOWN_UNIT")
                .values("anomaly", Question.oneOf(Anomaly.class));
        assertThat(anomalies).containsExactly(Anomaly.SUSPENDED_TWICE, Anomaly.FACT_AFTER_FINISH, Anomaly.UNKNOWN_UNIT);
        invalid(asked("anomaly", "UNKNOWN_UNIT,"), "anomaly", asked -> {
            asked.values("anomaly", Question.oneOf(Anomaly.class));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1001", "-1", "1.5", "99999999999", "ten", "١"})
    void aNumberOutOfBoundsIsRefused(String text) {
        invalid(asked("limit", text), "limit", asked -> asked.number("limit", 1, 1_000));
    }

    @Test
    void aNumberWithinItsBoundsIsRead() {
        assertThat(asked("limit", "1").number("limit", 1, 1_000)).contains(1);
        assertThat(asked("limit", "1000").number("limit", 1, 1_000)).contains(1_000);
    }

    @Test
    void theBookIsThePortalsUnlessAnotherThatIsCountedIsAskedFor() {
        assertThat(asked("period", "2023").book()).isEqualTo(Book.PORTAL_766);
        assertThat(asked("book", "PROVINCE").book()).isEqualTo(Book.PROVINCE);
        invalid(asked("book", "FIRST_PROMISE"), "book", Question::book);
        invalid(asked("book", "portal"), "book", Question::book);
    }

    @Test
    void onlyADayToComeIsAForecast() {
        assertThat(asked("asOf", "").forecast(TODAY)).isNull();
        assertThat(asked("asOf", "").forecast(TODAY.plusDays(1))).isTrue();
    }
}
