package vn.tiendo.tests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Migrations run while the version before still works; each rule has been seen to fail. */
class MigrationRulesTest {
    /** There was no version before these. */
    private static final Map<String, Integer> FIRST_RELEASE =
            Map.of("feed", 0, "dossier-command", 4, "dossier-query", 14, "index-calculator", 4);

    /** Migrations, as {@code folder/file}, that break a rule all the same, and why that does no harm. */
    private static final Map<String, String> EXEMPT = Map.of(
            "dossier-query/V18__counted_queues.sql",
            "only the feed writes there: it waits while the indexes of open dossiers are built, and nobody who reads or tells");

    private static final String PATIENTLY = "set local lock_timeout = '5s';\n";

    @Test
    void migrationsAreSafeWithTheVersionBeforeStillRunning() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : migrations()) {
            if (isLater(file) && !EXEMPT.containsKey(name(file))) {
                MigrationRules.broken(Files.readString(file)).forEach(why -> broken.add(name(file) + " " + why));
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void allMigrationsAreLookedAt() throws IOException {
        List<String> names = migrations().stream().map(MigrationRulesTest::name).toList();

        assertThat(names).contains("dossier-query/V14__cheap_folds.sql").hasSizeGreaterThan(20);
        assertThat(names).containsAll(EXEMPT.keySet());
        assertThat(migrations().stream().map(MigrationRulesTest::folder).distinct())
                .containsExactlyInAnyOrderElementsOf(FIRST_RELEASE.keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create index a on b (c)                                     | keeps writers waiting until the index is built
            create unique index a on b (c)                              | keeps writers waiting until the index is built
            drop index a                                                | locks a table
            alter table b drop column c                                 | takes away what the version before uses
            alter table b drop constraint c                             | takes away what the version before uses
            alter table b rename column c to d                          | takes away what the version before uses
            alter table b rename to c                                   | takes away what the version before uses
            drop table b                                                | takes away what the version before uses
            drop function b(text)                                       | takes away what the version before uses
            alter table b alter column c type bigint                    | writes the whole table anew
            alter table b alter column c set not null                   | reads the whole table under a lock
            alter table b add constraint c check (d > 0)                | reads the whole table under a lock
            alter table b add column c bigint not null                  | refuses what the version before writes
            alter table b add column c uuid default gen_random_uuid()   | writes the whole table anew
            alter table b add column c text generated always as (d) stored | writes the whole table anew
            update b set c = 1                                          | locks the rows of a table
            delete from b                                               | locks the rows of a table
            lock table b                                                | locks a table
            """)
    void whatTheVersionBeforeDoesNotBearIsFound(String statement, String why) {
        assertThat(MigrationRules.broken(PATIENTLY + statement.toUpperCase(Locale.ROOT) + ";"))
                .singleElement()
                .asString()
                .startsWith(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table b (c text); create index a on b (c); update b set c = 1
            create index concurrently a on b (c)
            drop index concurrently a
            alter table b add column c bigint
            alter table b add column c bigint not null default 0
            alter table b add constraint c check (d > 0) not valid
            alter table b validate constraint c
            alter table b set (fillfactor = 80)
            -- drop table b
            insert into b (c) values (1) on conflict (c) do update set c = 2
            """)
    void whatItBearsIsNot(String statements) {
        assertThat(MigrationRules.broken(PATIENTLY + statements)).isEmpty();
    }

    @Test
    void aTableIsNotWaitedForForEver() {
        assertThat(MigrationRules.broken("alter table b add column c bigint;"))
                .singleElement()
                .asString()
                .startsWith("waits for a table for ever");
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve(Path.of("src", "main", "resources", "db")))
                    .filter(Files::isDirectory)
                    .flatMap(MigrationRulesTest::below)
                    .toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".sql")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLater(Path file) {
        int version = Integer.parseInt(file.getFileName().toString().replaceAll("^V(\\d+)_.*", "$1"));
        return version > FIRST_RELEASE.getOrDefault(folder(file), 0);
    }

    private static String name(Path file) {
        return folder(file) + "/" + file.getFileName();
    }

    private static String folder(Path file) {
        return Objects.requireNonNull(file.getParent()).getFileName().toString();
    }
}
