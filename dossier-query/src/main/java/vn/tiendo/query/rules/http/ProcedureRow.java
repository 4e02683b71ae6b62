package vn.tiendo.query.rules.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.question.Question;

/** A row of the catalogue; what is wrong in it is gathered. */
record ProcedureRow(long row, CSVRecord cells, Faults faults) {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_FIELD = 256;
    private static final int MOST_DIGITS = 9;

    /** Null where something is wrong. */
    @Nullable Procedure procedure() {
        String code = cell("code", Texts.upTo(LONGEST_CODE));
        String name = cell("name", Texts.upTo(LONGEST_NAME));
        String field = cell("field", Texts.upTo(LONGEST_FIELD));
        ProcessingTime longest = longest();
        LocalDate from = cell("validFrom", Texts::day);
        boolean open = text("validUntil").isEmpty();
        LocalDate until = open ? null : cell("validUntil", Texts::day);
        if (code == null
                || name == null
                || field == null
                || longest == null
                || from == null
                || !open && until == null) {
            return null;
        }
        return procedure(code, name, field, longest, from, until);
    }

    private @Nullable Procedure procedure(
            String code, String name, String field, ProcessingTime longest, LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            faults.inRow(row, "validUntil", Code.CONTRADICTION, "the last day of validity is before the first");
            return null;
        }
        return new Procedure(code, name, field, longest, from, until);
    }

    private @Nullable ProcessingTime longest() {
        ProcessingTime.Unit unit = cell("unit", Question.oneOf(ProcessingTime.Unit.class));
        Integer amount =
                cell("amount", text -> new ProcessingTime(number(text), ProcessingTime.Unit.WORKING_DAYS).amount());
        return unit == null || amount == null ? null : new ProcessingTime(amount, unit);
    }

    /** What is no number is no amount that a processing time can have either. */
    private static int number(String text) {
        boolean digits =
                text.length() <= MOST_DIGITS && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }

    private String text(String column) {
        return cells.get(ProcedureRows.HEADER.indexOf(column));
    }

    private <T> @Nullable T cell(String column, Function<String, T> parse) {
        try {
            return parse.apply(text(column));
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.inRow(row, column, Code.INVALID_VALUE, "\"" + column + "\" cannot be used: " + e.getMessage());
            return null;
        }
    }
}
