package vn.tiendo.local.run;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is said once everything is ready: where it is, and what to try. */
final class Welcome {
    private Welcome() {}

    static String text(Installation installation) {
        return """
                Tiendo is ready after %s s. Its data is in %s. Ctrl-C stops it.
                  events in       %s/api/v1/dossier-events
                  figures         %s
                  ranking         %s/api/v1/ranking
                  Kafka           %s
                  PostgreSQL      %s
                %s
                """.formatted(
                secondsSinceStart(),
                installation.folder().path(),
                installation.url(Door.COMMAND),
                installation.url(Door.QUERY),
                installation.url(Door.INDEX),
                installation.kafka(),
                installation.jdbcUrl("dossier_query"),
                installation.security().welcome()).stripTrailing();
    }

    private static BigDecimal secondsSinceStart() {
        long milliseconds = ManagementFactory.getRuntimeMXBean().getUptime();
        return BigDecimal.valueOf(milliseconds, 3).setScale(1, RoundingMode.HALF_UP);
    }
}
