package vn.tiendo.query.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.RuleClass;

/**
 * The week of a province. Index, scores and ranks are those that were published of its last day; counts are those known
 * now. Every figure comes with the address of what proves it, relative to this service unless it names another.
 *
 * @param name on the last day of the week
 * @param period the year to date, whose dossiers are scored
 * @param late dossiers overdue in the book of the province
 * @param latePortal the same in the book of the national portal
 * @param agencies those one level below the province that have something to tell, the worst first
 */
public record WeeklyReport(
        AgencyCode province,
        String name,
        Week week,
        Period period,
        IndexOfWeek index,
        ProgressOfWeek progress,
        LateBook late,
        LateBook latePortal,
        Difference difference,
        List<Agency> agencies,
        Dues dueNextWeek) {
    public WeeklyReport {
        agencies = List.copyOf(agencies);
    }

    /**
     * The stock of overdue dossiers in one book. Opening + entered + transferred in − cleared − transferred out is closing.
     *
     * @param openingList the dossiers of the opening
     * @param closingList the dossiers of the closing
     * @param causes of the closing, all of them
     * @param proof the flow of the week
     */
    public record LateBook(
            Book book,
            long opening,
            long entered,
            Cleared cleared,
            long transferredIn,
            long transferredOut,
            long closing,
            List<OfCause> causes,
            String openingList,
            String closingList,
            String proof) {}

    /**
     * How dossiers left the stock.
     *
     * @param total all of them
     * @param finished processed, returned, withdrawn or not accepted
     * @param reappointed given a new due date
     * @param resumed back in term since their suspension ended
     */
    public record Cleared(long total, long finished, long reappointed, long resumed, long other) {}

    /** Overdue dossiers of one cause. */
    public record OfCause(Cause cause, long opening, long entered, long cleared, long closing, String list) {}

    /**
     * Dossiers that are overdue at the end of the week in one of the two books only. What is overdue in the book of the
     * province less that of the portal is the difference of these two counts.
     *
     * @param provinceOnly overdue in the book of the province only
     * @param portalOnly overdue in the book of the portal only
     * @param classes what explains them; classes that explain none are left out
     */
    public record Difference(long provinceOnly, long portalOnly, List<OfClass> classes, String proof) {}

    /** What one class of rules explains. */
    public record OfClass(RuleClass explanation, long provinceOnly, long portalOnly, String list) {}

    /**
     * One agency.
     *
     * @param late overdue at the end of the week in the book of the province
     * @param entered newly late in that book
     * @param latePortal overdue in the book of the portal
     * @param received in the period; with what is on time of it, in the book of the portal, which is scored
     * @param onTimeRate text with four decimals, null where nothing was received
     * @param list its overdue dossiers; no officer is named in it
     * @param proof the flow of its week
     * @param rateProof the standings of what it received
     */
    public record Agency(
            AgencyCode unit,
            String name,
            long late,
            long entered,
            long cleared,
            long latePortal,
            long received,
            long onTime,
            @Nullable String onTimeRate,
            String list,
            String proof,
            String rateProof) {}

    /**
     * Forecast: what is in term at the end of the week and falls due in the next, in the book of the province. It becomes
     * late on the day after its due day if nothing happens.
     *
     * @param days all seven
     * @param agencies those with the most of it
     * @param lastDay what was due on the last day of the week itself, and is late from the day after on
     */
    public record Dues(
            LocalDate from,
            LocalDate to,
            long total,
            List<DueDay> days,
            List<DueAgency> agencies,
            DueDay lastDay,
            String list) {}

    /** What falls due on one day. */
    public record DueDay(LocalDate day, long count, String list) {}

    /** What falls due in one agency. */
    public record DueAgency(AgencyCode unit, String name, long count, String list) {}
}
