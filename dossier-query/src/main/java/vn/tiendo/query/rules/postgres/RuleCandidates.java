package vn.tiendo.query.rules.postgres;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.DossierCode;

/** Writes into the table {@code rule_candidate}, always in the order of codes, so that nobody waits in a circle. */
final class RuleCandidates {
    private RuleCandidates() {}

    static void add(JdbcClient database, Collection<DossierCode> dossiers) {
        database.sql("""
                        insert into rule_candidate (code)
                        select code
                        from unnest(:codes::text[]) as candidate (code)
                        on conflict do nothing
                        """)
                .param(
                        "codes",
                        dossiers.stream().map(DossierCode::value).sorted().toArray(String[]::new))
                .update();
    }
}
