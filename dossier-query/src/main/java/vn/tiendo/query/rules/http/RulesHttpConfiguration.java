package vn.tiendo.query.rules.http;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.rules.Amending;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Books;

/** The calendar, the catalogue and the outages, asked and changed over HTTP. */
@Configuration(proxyBeanMethods = false)
class RulesHttpConfiguration {
    @Bean
    Amendments amendments(Amending amending, Snapshot snapshot, Books books) {
        return new Amendments(amending, new Previews(amending, snapshot, books));
    }

    @Bean
    Versions ruleVersions(RuleLedger ledger) {
        return new Versions(ledger);
    }

    @Bean
    CalendarController calendarController(
            RuleLedger ledger, Versions versions, Amendments amendments, @Value("${tiendo.zone}") ZoneId zone) {
        return new CalendarController(ledger, versions, amendments, zone);
    }

    @Bean
    HoursController hoursController(RuleLedger ledger, Versions versions, Amendments amendments) {
        return new HoursController(ledger, versions, amendments);
    }

    @Bean
    ProcedureController procedureController(RuleLedger ledger, Versions versions, Amendments amendments) {
        return new ProcedureController(ledger, versions, amendments);
    }

    @Bean
    OutageController outageController(RuleLedger ledger, Versions versions, Amendments amendments) {
        return new OutageController(ledger, versions, amendments);
    }
}
