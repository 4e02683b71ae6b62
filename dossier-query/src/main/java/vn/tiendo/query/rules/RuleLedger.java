package vn.tiendo.query.rules;

import java.util.List;
import vn.tiendo.query.rules.RuleChange.Subject;

/** The rules in force, and all that were before. */
public interface RuleLedger {
    /** The rules of the state of the store that the caller sees. */
    InForce inForce();

    /** Rules with their version. */
    record InForce(long version, Rulebook rulebook) {}

    /** The version in which a part was last put in force, 0 where it never was. */
    long versionOf(Subject subject);

    /**
     * How a part came to be what it is, newest first.
     *
     * @param before only versions below
     */
    List<RuleVersion> versions(Subject subject, long before, int limit);
}
