package vn.tiendo.query.unit;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent;

/** Where the registry of units is kept. */
public interface UnitRegister {
    /** The registry as it is; within a transaction, as that sees it. */
    UnitRegistry registry();

    /**
     * Puts a file in place of what was registered of its provinces, and keeps what was.
     *
     * @param by who answers for it
     * @throws RefusedContent if the registry would contradict itself; nothing is changed then
     */
    Recorded put(UnitFile file, String by);

    /** Who registered units and when, the last first. */
    List<Import> imports(int most);

    /** A change that was made. */
    record Recorded(Import made, RegistryChange change) {}

    /**
     * One import.
     *
     * @param number 0 for what comes with the product
     * @param provinces of which it was all
     */
    record Import(
            long number,
            String by,
            Instant at,
            SortedSet<AgencyCode> provinces,
            long added,
            long changed,
            long removed,
            long unchanged) {
        public Import {
            provinces = new TreeSet<>(provinces);
        }
    }
}
