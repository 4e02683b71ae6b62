package vn.tiendo.query.unit.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.RegistryChange;
import vn.tiendo.query.unit.RegistryChange.Step;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitRegister.Import;
import vn.tiendo.query.unit.UnitRegister.Recorded;

/**
 * What an import changed, or would change; what is null is left out.
 *
 * @param dryRun true where nothing was changed, else null
 * @param number of the import, null in a dry run, as are by and at
 * @param truncated true where there are more changes than items, else null
 */
record ImportAnswer(
        @Nullable Boolean dryRun,
        @Nullable Long number,
        @Nullable String by,
        @Nullable Instant at,
        SortedSet<AgencyCode> provinces,
        long added,
        long changed,
        long removed,
        long unchanged,
        List<Item> items,
        @Nullable Boolean truncated) {
    private static final int MOST_ITEMS = 1_000;

    /** A registration that came, changed or went. */
    record Item(
            AgencyCode code,
            @Nullable Told before,
            @Nullable Told after) {
        private static Item of(Step step) {
            Registration one = step.after() == null ? step.before() : step.after();
            if (one == null) {
                throw new IllegalStateException("a step has one side at least");
            }
            return new Item(one.code(), Told.of(step.before()), Told.of(step.after()));
        }
    }

    /** What a row says of a unit. */
    record Told(
            String name,
            Unit.Kind kind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable AgencyCode successor,
            @Nullable String statisticsCode) {
        private static @Nullable Told of(@Nullable Registration row) {
            return row == null
                    ? null
                    : new Told(
                            row.name(),
                            row.kind(),
                            row.firstDay(),
                            row.lastDay(),
                            row.successor(),
                            row.statisticsCode());
        }
    }

    static ImportAnswer of(Recorded recorded) {
        return of(recorded.made(), recorded.change());
    }

    /** @param made null where it was not made */
    static ImportAnswer of(@Nullable Import made, RegistryChange change) {
        return new ImportAnswer(
                made == null ? true : null,
                made == null ? null : made.number(),
                made == null ? null : made.by(),
                made == null ? null : made.at(),
                change.provinces(),
                change.added(),
                change.changed(),
                change.removed(),
                change.unchanged(),
                change.steps().stream().limit(MOST_ITEMS).map(Item::of).toList(),
                change.steps().size() > MOST_ITEMS ? true : null);
    }
}
