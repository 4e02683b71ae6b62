package vn.tiendo.query.report;

import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.LateFlow.Part;
import vn.tiendo.query.lateness.Movement;
import vn.tiendo.query.report.WeeklyReport.Cleared;
import vn.tiendo.query.report.WeeklyReport.LateBook;
import vn.tiendo.query.report.WeeklyReport.OfCause;

/**
 * How the stock of overdue dossiers changed over the week, in one book.
 *
 * @param flows of the province and of its agencies
 */
record LateBooks(Book book, Map<AgencyCode, LateFlow> flows, Addresses addresses) {
    static LateBooks of(Book book, Whose whose, FlowsOfUnits flows, Addresses addresses) {
        return new LateBooks(
                book, flows.flows(book, whose.extents(), addresses.week().span(), null), addresses);
    }

    Part total(AgencyCode unit) {
        return flows.getOrDefault(unit, LateFlow.NONE).total();
    }

    static Cleared cleared(Part part) {
        long finished = part.count(Movement.FINISHED);
        long reappointed = part.count(Movement.REAPPOINTED);
        long resumed = part.count(Movement.RESUMED);
        long other = part.count(Movement.OTHERWISE);
        return new Cleared(finished + reappointed + resumed + other, finished, reappointed, resumed, other);
    }

    LateBook of(AgencyCode province) {
        LateFlow flow = flows.getOrDefault(province, LateFlow.NONE);
        Part total = flow.total();
        List<OfCause> causes = flow.causes().entrySet().stream()
                .map(entry -> ofCause(province, entry.getKey(), entry.getValue()))
                .toList();
        return new LateBook(
                book,
                total.opening(),
                total.count(Movement.ENTERED),
                cleared(total),
                total.count(Movement.TRANSFERRED_IN),
                total.count(Movement.TRANSFERRED_OUT),
                total.closing(),
                causes,
                addresses.overdue(province, book, addresses.week().eve()),
                addresses.overdue(province, book, addresses.week().to()),
                addresses.flow(province, book));
    }

    private OfCause ofCause(AgencyCode province, Cause cause, Part part) {
        return new OfCause(
                cause,
                part.opening(),
                part.count(Movement.ENTERED),
                cleared(part).total(),
                part.closing(),
                addresses.overdue(province, book, cause));
    }
}
