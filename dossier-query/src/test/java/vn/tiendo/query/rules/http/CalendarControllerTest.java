package vn.tiendo.query.rules.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;

class CalendarControllerTest {
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2023, 10, 30));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aYearIsAnsweredWithItsHoursAndTheDaysThatAreNotOrdinary() {
        Answer answer = SERVER.get("/api/v1/calendar/2024");

        assertThat(answer.text())
                .startsWith("""
                        {"year":2024,"zone":"Asia/Ho_Chi_Minh",\
                        "weekdays":["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"],\
                        "hours":[{"from":"07:00:00","to":"11:30:00"},{"from":"13:30:00","to":"17:00:00"}],\
                        "days":[{"day":"2024-01-01","kind":"HOLIDAY","name":"New Year's Day","status":"CONFIRMED"},""")
                .contains("{\"day\":\"2024-05-04\",\"kind\":\"MAKEUP_WORK\"")
                .doesNotContain("2023-", "2025-");
    }

    @Test
    void aYearOfWhichNothingIsKnownHasOrdinaryDaysOnly() {
        assertThat(SERVER.get("/api/v1/calendar/1999").jsonAt("/days")).isEqualTo("[]");
    }

    @Test
    void whatIsNoYearIsRefused() {
        assertThat(SERVER.get("/api/v1/calendar/tet").text()).contains("INVALID_VALUE", "year");
        assertThat(SERVER.get("/api/v1/calendar/2024?month=5").text()).contains("UNKNOWN_PARAMETER", "month");
    }
}
