package vn.tiendo.audit.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.testing.TestDatabase;

/** A database with the table that the applications make, and some other one to be changed. */
final class TrailDatabase {
    static final String APPLICATION = "dossier-command";
    private static final Path ROOT = Path.of("..");

    private final TestDatabase database = TestDatabase.create();
    final JdbcClient client = JdbcClient.create(database.dataSource());
    final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));
    final PostgresAuditTrail trail = another();

    TrailDatabase() {
        execute(migrations().getFirst());
        execute("create table counter (value bigint not null); insert into counter values (0)");
    }

    /** As another process. */
    PostgresAuditTrail another() {
        return new PostgresAuditTrail(client, transactions, said -> said == null ? "unknown" : said, APPLICATION);
    }

    void execute(String sql) {
        new JdbcTemplate(database.dataSource()).execute(sql);
    }

    /** What the check that an operator runs answers. */
    List<Map<String, Object>> faults() {
        return new JdbcTemplate(database.dataSource()).queryForList(text("docs/checks/audit-trail.sql"));
    }

    /** The migrations of the three applications. */
    static List<String> migrations() {
        return List.of(
                text("dossier-command/src/main/resources/db/dossier-command/V5__audit_trail.sql"),
                text("dossier-query/src/main/resources/db/dossier-query/V15__audit_trail.sql"),
                text("index-calculator/src/main/resources/db/index-calculator/V5__audit_trail.sql"));
    }

    private static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
