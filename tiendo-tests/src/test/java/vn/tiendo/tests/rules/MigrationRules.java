package vn.tiendo.tests.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a migration must not do, because the version before it still runs: take away what that one uses, or lock a table
 * that it writes to for as long as the table is large.
 */
final class MigrationRules {
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?([\\w.]+)");
    private static final Pattern INDEXED = Pattern.compile("create (?:unique )?index (?!concurrently).*? on ([\\w.]+)");
    private static final Pattern CHANGED = Pattern.compile("(?:update|delete from|truncate(?: table)?) ([\\w.]+)");
    private static final Pattern ALTERED = Pattern.compile("alter table (?:if exists )?([\\w.]+) .*");

    private static final List<Alteration> ALTERATIONS = List.of(
            new Alteration("takes away what the version before uses", "drop (?:column|constraint)|rename"),
            new Alteration("writes the whole table anew", "alter (?:column )?\\w+ (?:set data )?type "),
            new Alteration(
                    "writes the whole table anew",
                    "add column .*(?:generated|default (?!(?:now|pg_current_xact_id)\\(\\))\\w+\\()"),
            new Alteration("reads the whole table under a lock", "set not null"),
            new Alteration(
                    "reads the whole table under a lock; add it as not valid, and validate it in the next migration",
                    "add (?:constraint|check|foreign|unique|primary)(?!.*not valid)"),
            new Alteration(
                    "refuses what the version before writes", "add column (?!.*default)(?!.*generated).*not null"));

    private static final String PATIENCE = "set local lock_timeout";

    private static final Pattern TAKEN_AWAY =
            Pattern.compile("drop (?:table|view|materialized view|function|type|schema|sequence) .*");
    private static final Pattern INDEX_TAKEN_AWAY = Pattern.compile("drop index (?!concurrently).*");
    private static final Pattern LOCKED = Pattern.compile("lock table .*|vacuum full.*|cluster .*|alter type .*");

    private MigrationRules() {}

    /** How a table must not be altered. */
    private record Alteration(String why, Pattern pattern) {
        Alteration(String why, String pattern) {
            this(why, Pattern.compile(pattern));
        }
    }

    /** What is wrong with a migration, statement by statement; empty where nothing is. */
    static List<String> broken(String sql) {
        List<String> statements = statements(sql);
        Set<String> created = statements.stream()
                .flatMap(statement -> CREATED.matcher(statement).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        statements.forEach(statement -> broken(statement, created, broken));
        boolean alters = statements.stream()
                .anyMatch(statement -> !ofExisting(ALTERED, statement, created).isEmpty());
        if (alters && statements.stream().noneMatch(statement -> statement.startsWith(PATIENCE))) {
            broken.add("waits for a table for ever, and all others behind it: begin with " + PATIENCE);
        }
        return broken;
    }

    private static List<String> statements(String sql) {
        String plain = COMMENT.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return Pattern.compile(";")
                .splitAsStream(plain)
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static void broken(String statement, Set<String> created, List<String> broken) {
        if (TAKEN_AWAY.matcher(statement).matches()) {
            broken.add("takes away what the version before uses: " + statement);
        }
        if (INDEX_TAKEN_AWAY.matcher(statement).matches()
                || LOCKED.matcher(statement).matches()) {
            broken.add("locks a table: " + statement);
        }
        ofExisting(INDEXED, statement, created)
                .forEach(_ -> broken.add("keeps writers waiting until the index is built: " + statement));
        if (CHANGED.matcher(statement).lookingAt()) {
            ofExisting(CHANGED, statement, created).forEach(_ -> broken.add("locks the rows of a table: " + statement));
        }
        ofExisting(ALTERED, statement, created)
                .forEach(_ -> ALTERATIONS.stream()
                        .filter(alteration ->
                                alteration.pattern().matcher(statement).find())
                        .forEach(alteration -> broken.add(alteration.why() + ": " + statement)));
    }

    private static List<MatchResult> ofExisting(Pattern pattern, String statement, Set<String> created) {
        return pattern.matcher(statement)
                .results()
                .filter(found -> found.start() == 0 && !created.contains(found.group(1)))
                .toList();
    }
}
