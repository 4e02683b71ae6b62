package vn.tiendo.tests.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in the zone of the installation. */
final class VietnamDay {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamDay() {}

    static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
