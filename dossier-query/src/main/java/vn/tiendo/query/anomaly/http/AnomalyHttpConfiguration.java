package vn.tiendo.query.anomaly.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.anomaly.AnomalyCounts;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitTree;

/** Contradictions, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class AnomalyHttpConfiguration {
    @Bean
    AnomalyController anomalyController(
            AnomalyCounts anomalies,
            Directories directories,
            Backlog backlog,
            ProgressTally tally,
            UnitTree tree,
            UnitRegister units,
            Snapshot snapshot) {
        return new AnomalyController(anomalies, directories, backlog, tally, tree, units, snapshot);
    }
}
