package vn.tiendo.query.unit.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.Unit;

/** Reads one unit from a row; what is wrong in it is told cell by cell. */
final class UnitRow {
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,200}");
    private static final Pattern STATISTICS_CODE = Pattern.compile("[0-9A-Za-z]{1,16}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final CSVRecord row;
    private final Faults faults;
    private boolean wrong;

    UnitRow(CSVRecord row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    /** Empty where a fault was told. */
    Optional<Registration> registration() {
        if (row.size() != UnitSheet.HEADER.size()) {
            fault(null, Code.MALFORMED, "a row has " + UnitSheet.HEADER.size() + " cells, not " + row.size());
            return Optional.empty();
        }
        AgencyCode code = required("code", AgencyCode::of);
        String name = required("name", UnitRow::name);
        Unit.Kind kind = required("kind", Question.oneOf(Unit.Kind.class));
        AgencyCode parent = optional("parent", AgencyCode::of);
        LocalDate from = optional("validFrom", UnitRow::day);
        LocalDate to = optional("validTo", UnitRow::day);
        AgencyCode successor = optional("successor", AgencyCode::of);
        String statistics = optional("statisticsCode", UnitRow::statisticsCode);
        if (code != null) {
            checkParent(code, parent);
        }
        checkDays(from, to, successor);
        return wrong || code == null || name == null || kind == null
                ? Optional.empty()
                : Optional.of(new Registration(
                        code,
                        name,
                        kind,
                        from == null ? LocalDate.MIN : from,
                        to == null ? LocalDate.MAX : to,
                        successor,
                        statistics));
    }

    private static String name(String text) {
        return matching(NAME, text, "a name has 1 to 200 characters");
    }

    private static String statisticsCode(String text) {
        return matching(STATISTICS_CODE, text, "1 to 16 letters or digits");
    }

    private static String matching(Pattern pattern, String text, String rule) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(rule);
        }
        return text;
    }

    private static LocalDate day(String text) {
        LocalDate day = Question.parseDay(text);
        if (day.isBefore(FIRST_DAY)) {
            throw new IllegalArgumentException("there is no year 0");
        }
        return day;
    }

    /** The unit above is told by the code alone; a column that says otherwise is a mistake in one of the two. */
    private void checkParent(AgencyCode code, @Nullable AgencyCode parent) {
        if (code.equals(parent)) {
            fault("parent", Code.CONTRADICTION, code + " cannot be its own ancestor");
        } else if (parent != null && !parent.equals(code.parent())) {
            fault("parent", Code.CONTRADICTION, "by its code, %s lies below %s".formatted(code, code.parent()));
        }
    }

    private void checkDays(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable AgencyCode successor) {
        if (from != null && to != null && to.isBefore(from)) {
            fault("validTo", Code.CONTRADICTION, "the last day lies before the first");
        }
        if (successor != null && to == null) {
            fault("validTo", Code.MISSING_FIELD, "a unit with a successor has a last day");
        }
    }

    private <T> @Nullable T required(String column, Function<String, T> parse) {
        T value = optional(column, parse);
        if (text(column).isEmpty()) {
            fault(column, Code.MISSING_FIELD, "it is missing");
        }
        return value;
    }

    private <T> @Nullable T optional(String column, Function<String, T> parse) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(column, Code.INVALID_VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String text(String column) {
        return row.get(UnitSheet.HEADER.indexOf(column)).strip();
    }

    private void fault(@Nullable String column, Code code, String message) {
        wrong = true;
        faults.inRow(row.getRecordNumber(), column, code, message);
    }
}
