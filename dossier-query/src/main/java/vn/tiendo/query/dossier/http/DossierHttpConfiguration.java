package vn.tiendo.query.dossier.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.anomaly.Contradictions;
import vn.tiendo.query.anomaly.Directories;
import vn.tiendo.query.anomaly.DossierAnomalies;
import vn.tiendo.query.dossier.KnownDossiers;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.Books;

/** Dossiers one by one, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class DossierHttpConfiguration {
    @Bean
    DossierAnomalies dossierAnomalies(Contradictions contradictions, Directories directories) {
        return new DossierAnomalies(contradictions, directories);
    }

    @Bean
    DossierController dossierController(
            KnownDossiers dossiers,
            Snapshot snapshot,
            Books books,
            Contradictions contradictions,
            DossierAnomalies anomalies,
            JsonMapper json) {
        return new DossierController(dossiers, snapshot, new DossierAnswers(books, contradictions, anomalies, json));
    }
}
