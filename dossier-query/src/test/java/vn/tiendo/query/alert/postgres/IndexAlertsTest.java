package vn.tiendo.query.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Points of provinces that fall, as they were published. */
class IndexAlertsTest {
    private final AlertWorld world = new AlertWorld(LocalDate.of(2023, 10, 2));

    @AfterEach
    void close() {
        world.close();
    }

    private void published(String day, String score, String formula, boolean isFinal) {
        String message = """
                {"period":"%1$s","asOf":"%2$s","book":"PORTAL_766","formula":"%4$s","items":[
                 {"province":"H09","score":"%3$s"},{"province":"H15"}]}
                """.formatted(day.substring(0, 4), day, score, formula);
        world.jdbc().sql("""
                        insert into published_ranking (period, as_of, sequence, final, message)
                        values (?, ?::date, 1, ?, ?::jsonb)
                        """).params(day.substring(0, 4), day, isFinal, message).update();
    }

    private void published(String day, String score) {
        published(day, score, "766-2022", true);
    }

    @Test
    void halfAPointLessThanTheDayBeforeIsToldOnceAndLessThanThatIsNot() {
        published("2023-10-02", "18.20");
        published("2023-10-03", "17.70");
        published("2023-10-04", "17.21");

        world.on("2023-10-05").round();
        world.on("2023-10-06").round();

        assertThat(world.alerts()).containsExactly("INDEX_DROPPED H09 2023-10-03");
        assertThat(world.jdbc()
                        .sql("select data::text from alert")
                        .query(String.class)
                        .single())
                .contains("\"score\": \"17.70\"", "\"before\": \"18.20\"", "\"period\": \"2023\"");
    }

    @Test
    void theThirdDayInARowIsToldAndAFourthIsNot() {
        published("2023-10-02", "18.24");
        published("2023-10-03", "18.23");
        published("2023-10-04", "18.22");
        published("2023-10-05", "18.21");
        published("2023-10-06", "18.20");

        world.on("2023-10-07").round();

        assertThat(world.alerts()).containsExactly("INDEX_FELL_3_DAYS H09 2023-10-05");
    }

    @Test
    void whatIsNotFinalOrOfAnotherFormulaOrADayIsMissingBetweenIsNotCompared() {
        published("2023-10-02", "18.00");
        published("2023-10-03", "17.00", "766-2030", true);
        published("2023-10-04", "16.00", "766-2030", false);
        published("2023-10-06", "15.00", "766-2030", true);

        world.on("2023-10-07").round();

        assertThat(world.alerts()).isEmpty();
    }

    @Test
    void theNewYearIsNotComparedWithTheOld() {
        published("2023-12-31", "18.00");
        published("2024-01-01", "12.00");

        world.on("2024-01-02").round();

        assertThat(world.alerts()).isEmpty();
    }
}
