package vn.tiendo.query.changes.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.changes.Changes;
import vn.tiendo.query.changes.StoredFacts;
import vn.tiendo.query.dossier.KnownFacts;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.UnitRegister;

/** Changes of figures, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {
    @Bean
    ChangesController changesController(
            StoredFacts stored,
            KnownFacts facts,
            Rules rules,
            ProgressTally tally,
            UnitRegister units,
            Snapshot snapshot) {
        Changes changes = new Changes(stored, facts, rules);
        return new ChangesController(changes, tally, units, snapshot, new ChangesExport(changes, units, snapshot));
    }
}
