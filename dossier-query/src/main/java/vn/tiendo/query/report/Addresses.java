package vn.tiendo.query.report;

import java.time.LocalDate;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.lateness.RuleClass;

/**
 * Where the figures of a report are proved.
 *
 * @param index where the index calculator is found, without a slash at its end
 */
record Addresses(AgencyCode province, Week week, String index) {
    static final Book OURS = Book.PROVINCE;
    static final Book PORTAL = Book.PORTAL_766;

    String wholeIndex() {
        return "%s/api/v1/index-766?asOf=%s".formatted(index, week.to());
    }

    String ranking() {
        return "%s/api/v1/ranking?period=%s&asOf=%s".formatted(index, week.period(), week.to());
    }

    String progress(AgencyCode unit) {
        return "/api/v1/units/%s/progress?period=%s&asOf=%s&book=%s".formatted(unit, week.period(), week.to(), PORTAL);
    }

    String flow(AgencyCode unit, Book book) {
        return "/api/v1/units/%s/late-flow?from=%s&to=%s&book=%s".formatted(unit, week.from(), week.to(), book);
    }

    /** Overdue dossiers, those overdue the longest first. */
    String overdue(AgencyCode unit, Book book, LocalDate asOf) {
        return "/api/v1/dossiers?unit=%s&standing=OVERDUE&asOf=%s&book=%s&sort=overdue".formatted(unit, asOf, book);
    }

    String overdue(AgencyCode unit, Book book, Cause cause) {
        return overdue(unit, book, week.to()) + "&cause=" + cause;
    }

    String difference() {
        return "/api/v1/units/%s/book-difference?books=%s,%s&asOf=%s&open=true"
                .formatted(province, OURS, PORTAL, week.to());
    }

    String difference(RuleClass explanation) {
        return difference() + "&class=" + explanation;
    }

    String due(AgencyCode unit, LocalDate from, LocalDate to) {
        return "/api/v1/dossiers?unit=%s&standing=IN_TERM&asOf=%s&book=%s&dueFrom=%s&dueTo=%s&sort=due"
                .formatted(unit, week.to(), OURS, from, to);
    }
}
