package vn.tiendo.query.lateness.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.lateness.DifferingDossiers;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.lateness.Reappointments;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitTree;

/** Lateness, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class LatenessHttpConfiguration {
    @Bean
    LateFlowController lateFlowController(LateFlows flows, UnitTree tree, UnitRegister units, Snapshot snapshot) {
        return new LateFlowController(new FlowsOfUnits(flows), tree, units, snapshot);
    }

    @Bean
    BookDifferenceController bookDifferenceController(
            DifferingDossiers dossiers, Rules rules, UnitRegister units, Snapshot snapshot) {
        return new BookDifferenceController(dossiers, rules::inForce, units, snapshot);
    }

    @Bean
    ReappointmentsController reappointmentsController(
            Reappointments reappointments, UnitTree tree, UnitRegister units, Snapshot snapshot) {
        return new ReappointmentsController(reappointments, tree, units, snapshot);
    }
}
