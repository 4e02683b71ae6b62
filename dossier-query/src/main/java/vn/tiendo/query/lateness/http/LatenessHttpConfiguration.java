package vn.tiendo.query.lateness.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.lateness.DifferingDossiers;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.lateness.Reappointments;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.unit.UnitTree;

/** Lateness, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class LatenessHttpConfiguration {
    @Bean
    LateFlowController lateFlowController(LateFlows flows, UnitTree tree, Snapshot snapshot) {
        return new LateFlowController(flows, new Children(tree), snapshot);
    }

    @Bean
    BookDifferenceController bookDifferenceController(
            DifferingDossiers dossiers, ObjectProvider<Judge> judge, Snapshot snapshot) {
        return new BookDifferenceController(dossiers, judge::getObject, snapshot);
    }

    @Bean
    ReappointmentsController reappointmentsController(Reappointments reappointments, UnitTree tree, Snapshot snapshot) {
        return new ReappointmentsController(reappointments, new Children(tree), snapshot);
    }
}
