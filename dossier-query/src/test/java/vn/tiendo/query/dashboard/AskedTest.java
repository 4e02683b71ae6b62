package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.FirstPromiseBook;
import vn.tiendo.query.standing.Portal766;
import vn.tiendo.query.standing.ProvinceBook;

class AskedTest {
    private static final AgencyCode UNIT = new AgencyCode("H09.12");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Books BOOKS = new Books(
            List.of(new Portal766(ZoneId.of("Asia/Ho_Chi_Minh")), new ProvinceBook(), new FirstPromiseBook()));

    private static Asked asked(String... parameters) {
        Map<String, List<String>> given = new HashMap<>();
        Arrays.stream(parameters).map(one -> one.split("=")).forEach(one -> given.put(one[0], List.of(one[1])));
        return Asked.of(new Question(given, TODAY, BOOKS, Scope.EVERYWHERE));
    }

    @Test
    void unlessAskedOtherwiseItIsTheYearAsItStandsTodayInTheBookOfThePortal() {
        Asked asked = asked();
        assertThat(asked.book()).isEqualTo(Book.PORTAL_766);
        assertThat(asked.period()).isEqualTo(Period.parse("2026"));
        assertThat(asked.asOf()).isEqualTo(TODAY);
        assertThat(asked.forecast()).isFalse();
    }

    @Test
    void addressesSayOnlyWhatWouldNotBeSoAnyway() {
        assertThat(asked("asOf=2026-11-23", "period=2026", "book=PORTAL_766").country())
                .isEqualTo("/");
        assertThat(asked("asOf=2026-11-20", "lang=en", "theme=dark").unit(UNIT))
                .isEqualTo("/units/H09.12?asOf=2026-11-20");
        assertThat(asked("period=2026-10", "asOf=2026-10-31").country()).isEqualTo("/?period=2026-10");
        assertThat(asked("book=PROVINCE").proof(UNIT, FigureKind.LATE))
                .isEqualTo("/proof?unit=H09.12&figure=LATE&book=PROVINCE");
    }

    @Test
    void aListNamesEverythingSoThatItStaysTheSame() {
        assertThat(asked().list(UNIT, FigureKind.LATE))
                .endsWith("?unit=H09.12&period=2026&asOf=2026-11-23&book=PORTAL_766&standing=OVERDUE,FINISHED_LATE");
    }

    @Test
    void aDayToComeIsAForecast() {
        assertThat(asked("asOf=2026-11-24").forecast()).isTrue();
    }

    @Test
    void periodsReachFromTheYearBeforeToTheMonthOfTheDay() {
        assertThat(asked("asOf=2026-05-02").periods().stream().map(Period::toString))
                .containsExactly(
                        "2025", "2026", "2026-Q1", "2026-Q2", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05");
    }

    @Test
    void whatNoPageKnowsIsRefused() {
        assertThatThrownBy(() -> asked("asof=2026-05-02"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("asof");
    }
}
