package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.tests.random.RandomDossiers;

/** The check that an operator can run: every unit is its children and its own dossiers, on every day, in every book. */
class TallyAgreesTest {
    private static final Path CHECK = Path.of("..", "docs", "checks", "tally-agrees.sql");

    private final LiveTiendo tiendo = LiveTiendo.shared();
    private final DataSource database =
            new DriverManagerDataSource(tiendo.installation().jdbcUrl("dossier_query"));
    private final PlatformTransactionManager transactions = new DataSourceTransactionManager(database);

    @Test
    void findsNothingInWhatWasCounted() {
        given();

        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tally_cell set count = count + 1 where (unit, day) = (select unit, day from tally_cell limit 1)",
                "update standing_timeline set states[1] = 5"
                        + " where code = (select min(code) from standing_timeline where states[1] <> 5)",
                "delete from standing_timeline where code = (select min(code) from standing_timeline)",
                "insert into tally_delta values (2, 'H40.1', 0, 645, 19700, 0, 2, 1)"
            })
    void findsWhatWasSpoilt(String spoiling) {
        given();

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            assertThat(JdbcClient.create(database).sql(spoiling).update()).isPositive();
            assertThat(rows()).isNotEmpty();
            transaction.setRollbackOnly();
        });
    }

    private void given() {
        tiendo.tell(new RandomDossiers(40, LocalDate.of(2024, 3, 15))
                .lines(200).stream()
                        .map(line -> line.replace("H0", "H4")
                                .replace("H15", "H47")
                                .replace("H56", "H48")) // provinces that no other test tells of
                        .toList());
        tiendo.awaitRead();
    }

    private List<Map<String, Object>> rows() {
        try {
            return JdbcClient.create(database)
                    .sql(Files.readString(CHECK))
                    .query()
                    .listOfRows();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
