package vn.tiendo.tests.endtoend;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that Prometheus understands, and of which each fires when it should and not a moment before. */
class AlertRulesTest {
    @BeforeAll
    static void need() {
        Promtool.need();
    }

    @Test
    void areRules() throws IOException, InterruptedException {
        Promtool.run("check", "rules", "../ops/prometheus/tiendo-alerts.yml");
    }

    @Test
    void fireInTheirTime() throws IOException, InterruptedException {
        Promtool.run("test", "rules", "../ops/prometheus/tiendo-alerts-test.yml");
    }
}
