package vn.tiendo.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.Queues;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.backlog.TimesOfUnits;
import vn.tiendo.query.unit.Extent;

/** Finds what there is to do in a unit: as the API tells of its queue, its lists and its times. */
public record WorkOfUnits(Queues queues, Backlog backlog, TimesOfUnits times) {
    private static final int WORST_PROCEDURES = 5;
    private static final int FIRST_DOSSIERS = 6;

    UnitWork of(AgencyCode code, Asked asked, Extent unit) {
        Queue queue = queues.of(selection(asked, unit, "open", null, null), WORST_PROCEDURES);
        return new UnitWork(
                DueStrip.of(queue, code, asked),
                DueStrip.soon(queue, code, asked),
                DueStrip.ages(queue, code, asked),
                // None in term is due before the day, and all those overdue need not be judged to be passed over. Nor
                // need those be put in order that fall due when enough others have.
                first(
                        selection(asked, unit, "IN_TERM", asked.asOf(), by(queue, Standing.IN_TERM, 0, 7, asked)),
                        Sort.DUE),
                first(
                        selection(
                                asked,
                                unit,
                                "OVERDUE",
                                null,
                                by(queue, Standing.OVERDUE, Queue.EARLIEST_DUE, -1, asked)),
                        Sort.OVERDUE),
                queue.worst().stream().filter(one -> one.overdue() > 0).toList(),
                times.of(asked.book(), asked.asOf(), unit, asked.period()));
    }

    private List<BacklogItem> first(Selection selection, Sort sort) {
        return backlog.page(selection, sort, null, FIRST_DOSSIERS).items();
    }

    /** The day by which as many as are shown fall due, null where fewer do. */
    private static @Nullable LocalDate by(Queue queue, Standing standing, int from, int to, Asked asked) {
        OptionalInt days = queue.dueBy(standing, from, to, FIRST_DOSSIERS);
        return days.isPresent() ? asked.asOf().plusDays(days.getAsInt()) : null;
    }

    private static Selection selection(
            Asked asked, Extent unit, String standings, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo) {
        return new Selection(
                asked.book(),
                asked.asOf(),
                unit,
                States.of(States.named(standings), List.of()),
                null,
                null,
                null,
                dueFrom,
                dueTo,
                null,
                null);
    }
}
