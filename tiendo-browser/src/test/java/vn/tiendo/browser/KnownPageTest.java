package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPageTest {
    @ParameterizedTest
    @CsvSource({
        "/, country",
        "/?asOf=2026-11-22, country",
        "/units/H09, province",
        "/units/H09.12?book=PROVINCE, unit",
        "/units/H09.15.02, unit",
        "/dossiers?unit=H09, list",
        "/dossiers/H09.12-231002-0041, dossier",
        "/proof?unit=H09, proof",
        "/api/v1/provinces/H09/weekly-report?lang=vi, weekly-report",
        "/api.html, api",
        "/nothing-here, problem",
        "/not/named/H09/yet, not-named-yet"
    })
    void aPageIsOfAKind(String path, String kind) {
        assertThat(KnownPage.at(path).kind()).isEqualTo(kind);
    }
}
