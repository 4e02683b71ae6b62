package vn.tiendo.query.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.rules.RuleChange.Subject;

/**
 * How a part of the rules was put in force.
 *
 * @param version of all rules, rising; numbers may be left out
 * @param moved how many dossiers stand otherwise since
 * @param content JSON of the part as it was put, null where it was taken away
 */
public record RuleVersion(
        long version,
        Subject subject,
        String by,
        @Nullable String reason,
        Instant at,
        long moved,
        @Nullable String content) {}
