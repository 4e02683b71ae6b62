package vn.tiendo.index.component.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import vn.tiendo.audit.AuditLedger;
import vn.tiendo.audit.AuditLedger.Selection;
import vn.tiendo.audit.Entry;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.component.ComponentRegister;
import vn.tiendo.index.component.Signature;

class ScoresAuditTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final AgencyCode PROVINCE = new AgencyCode("H20");

    private final IndexDatabase database = new IndexDatabase();
    private final AuditLedger ledger = database.trail();
    private final ComponentRegister register =
            new PostgresComponentRegister(database.client(), database.transactions(), database.trail());

    private void put(String score, String by) {
        register.put(
                DAY,
                Map.of(PROVINCE, Map.of(IndexGroup.SATISFACTION, new BigDecimal(score))),
                new Signature(by, "report", Instant.EPOCH));
    }

    private List<Entry> entries() {
        return ledger.entries(new Selection(0, 100, null, "component-scores/" + DAY, null, null));
    }

    @Test
    void eachScoreThatIsAnotherOneStandsThereWithWhatItWas() {
        put("14.50", "Lan");
        put("14.50", "Minh");
        put("14.67", "Minh");
        register.withdraw(DAY, PROVINCE, IndexGroup.SATISFACTION, new Signature("Lan", null, Instant.EPOCH));

        assertThat(entries()).extracting(Entry::action).containsExactly("SCORES_PUT", "SCORES_PUT", "SCORE_WITHDRAWN");
        assertThat(entries()).extracting(Entry::who).containsExactly("Lan", "Minh", "Lan");
        assertThat(entries())
                .extracting(Entry::content)
                .containsExactly(
                        "[{\"former\":null,\"group\":\"SATISFACTION\",\"province\":\"H20\",\"score\":\"14.50\"}]",
                        "[{\"former\":\"14.50\",\"group\":\"SATISFACTION\",\"province\":\"H20\",\"score\":\"14.67\"}]",
                        "[{\"former\":\"14.67\",\"group\":\"SATISFACTION\",\"province\":\"H20\",\"score\":null}]");
        assertThat(entries().getLast().outcome()).isEqualTo("{\"changed\":1,\"version\":3}");
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        database.client()
                .sql("alter table audit_entry add constraint not_nobody check (who <> 'Nobody')")
                .update();

        assertThatThrownBy(() -> put("1.00", "Nobody")).isInstanceOf(DataIntegrityViolationException.class);

        assertThat(register.of(DAY).told()).isEmpty();
        assertThat(entries()).isEmpty();
    }
}
