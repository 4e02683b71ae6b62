package vn.tiendo.query.lateness.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.unit.UnitTree;

/** The units one level below a unit, as many as are answered at once. */
record Children(UnitTree tree) {
    private static final int MOST = 1_000;

    /** @param truncated true where there are more, null otherwise */
    record Some(List<AgencyCode> codes, @Nullable Boolean truncated) {}

    Some of(Book book, AgencyCode unit) {
        List<AgencyCode> codes = tree.children(book, unit, MOST + 1).stream()
                .map(UnitTree.Child::code)
                .toList();
        return new Some(codes.subList(0, Math.min(MOST, codes.size())), codes.size() > MOST ? true : null);
    }
}
