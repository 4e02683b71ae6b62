package vn.tiendo.query.backlog.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.ProcessingTimes;
import vn.tiendo.query.backlog.Queues;
import vn.tiendo.query.backlog.TimesOfUnits;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.unit.UnitRegister;

/** Lists of dossiers, and what they are counted for, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class BacklogHttpConfiguration {
    @Bean
    BacklogExport backlogExport(
            Backlog backlog,
            UnitRegister units,
            Snapshot snapshot,
            @Value("${tiendo.reading.exports-at-once}") int atOnce) {
        return new BacklogExport(backlog, units, snapshot, atOnce);
    }

    @Bean
    BacklogController backlogController(Backlog backlog, UnitRegister units, Snapshot snapshot, BacklogExport export) {
        return new BacklogController(backlog, units, snapshot, export);
    }

    @Bean
    QueueController queueController(Queues queues, UnitRegister units, Snapshot snapshot) {
        return new QueueController(queues, units, snapshot);
    }

    @Bean
    TimesOfUnits timesOfUnits(ProcessingTimes times, Rules rules) {
        return new TimesOfUnits(times, () -> rules.inForce().promise().calendar());
    }

    @Bean
    ProcessingTimeController processingTimeController(TimesOfUnits times, UnitRegister units, Snapshot snapshot) {
        return new ProcessingTimeController(times, units, snapshot);
    }
}
