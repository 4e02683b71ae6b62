package vn.tiendo.query.rules;

import org.jspecify.annotations.Nullable;

/**
 * A change of the rules, and who wants it.
 *
 * @param by who answers for it
 * @param reason null where none is given
 * @param seen the version of the subject that whoever changes it has seen, null where this was not said: then whatever is
 *     in force is replaced
 */
public record Amendment(
        RuleChange change,
        String by,
        @Nullable String reason,
        @Nullable Long seen) {}
