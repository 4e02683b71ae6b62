package vn.tiendo.query.dashboard.http;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.ITemplateEngine;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.query.anomaly.DossierAnomalies;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.Queues;
import vn.tiendo.query.backlog.TimesOfUnits;
import vn.tiendo.query.dashboard.Countries;
import vn.tiendo.query.dashboard.DossierViews;
import vn.tiendo.query.dashboard.UnitViews;
import vn.tiendo.query.dashboard.UnitsBelow;
import vn.tiendo.query.dashboard.WorkOfUnits;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.progress.Trends;
import vn.tiendo.query.ranking.PublishedRankings;
import vn.tiendo.query.report.ReportPage;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.ShownBooks;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unit.UnitTree;
import vn.tiendo.query.unitranking.FrozenFigures;

/** The dashboard: its pages, and what they are put together from. */
@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {
    @Bean
    Pages pages(
            ITemplateEngine templates,
            Clock clock,
            CurrentCaller caller,
            @Value("${tiendo.access.issuer:}") String issuer)
            throws IOException {
        return new Pages(templates, clock, Assets.mark(), caller, issuer);
    }

    @Bean
    WebMvcConfigurer pagesAndTheirReaders(Pages pages) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ReaderResolver());
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new ProblemPage(pages));
            }
        };
    }

    @Bean
    Countries countries(StocksOfUnits stocks, PublishedRankings rankings) {
        return new Countries(stocks, rankings);
    }

    @Bean
    CountryController countryController(
            Countries countries, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
        return new CountryController(countries, units, books, snapshot, pages);
    }

    @Bean
    UnitViews unitViews(UnitsBelow below, WorkOfUnits work, LateFlows flows, ProgressTally tally, Countries countries) {
        return new UnitViews(below, work, new FlowsOfUnits(flows), new Trends(tally), countries);
    }

    @Bean
    UnitsBelow unitsBelow(StocksOfUnits stocks, FrozenFigures frozen, UnitTree tree) {
        return new UnitsBelow(stocks, frozen, tree);
    }

    @Bean
    WorkOfUnits workOfUnits(Queues queues, Backlog backlog, TimesOfUnits times) {
        return new WorkOfUnits(queues, backlog, times);
    }

    @Bean
    UnitPageController unitPageController(
            UnitViews views, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
        return new UnitPageController(views, units, books, snapshot, pages);
    }

    @Bean
    ProofController proofController(
            ProgressTally tally, Countries countries, UnitRegister units, Snapshot snapshot, Pages pages) {
        return new ProofController(tally, countries, units, snapshot, pages);
    }

    @Bean
    DossierPage dossierPage(
            KnownDossiers dossiers,
            Books books,
            DossierAnomalies anomalies,
            RuleLedger rules,
            UnitRegister units,
            Snapshot snapshot,
            Pages pages,
            Clock clock) {
        DossierViews views = new DossierViews(books, anomalies, rules, clock.getZone());
        return new DossierPage(dossiers, views, units, snapshot, pages, clock.getZone());
    }

    @Bean
    DossierPageController dossierPageController(DossierPage page) {
        return new DossierPageController(page);
    }

    @Bean
    SearchController searchController(UnitRegister units, Snapshot snapshot, Pages pages) {
        return new SearchController(units, snapshot, pages);
    }

    @Bean
    ListPage listPage(Backlog backlog, UnitRegister units, ShownBooks books, Snapshot snapshot, Pages pages) {
        return new ListPage(backlog, units, books, snapshot, pages);
    }

    @Bean
    ListController listController(ListPage page) {
        return new ListController(page);
    }

    @Bean
    ReportPage reportPage(Pages pages, Clock clock) {
        return new WeeklyReportPage(pages, clock);
    }

    @Bean
    ServiceController serviceController(HealthEndpoint health, Pages pages, Clock clock) {
        return new ServiceController(health, pages, clock);
    }
}
