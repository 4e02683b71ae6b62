package vn.tiendo.query.alert.postgres;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away what is long over: later than anything could be decided once more, or be posted. */
final class OldAlerts {
    private static final int DAYS = 90;

    private final JdbcClient database;

    OldAlerts(JdbcClient database) {
        this.database = database;
    }

    // alert_of_day, alert_delivery_by_end, alert_digest_by_day
    void remove(LocalDate today) {
        LocalDate end = today.minusDays(DAYS);
        database.sql("delete from alert where decided_on < :end")
                .param("end", end)
                .update();
        database.sql("delete from alert_delivery where attempted_last < :end")
                .param("end", end)
                .update();
        database.sql("delete from alert_digest where day < :end")
                .param("end", end)
                .update();
    }
}
