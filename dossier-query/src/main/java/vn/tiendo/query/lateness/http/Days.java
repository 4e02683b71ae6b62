package vn.tiendo.query.lateness.http;

import java.time.LocalDate;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.question.Question;

/** The days from one to another that are asked for. */
final class Days {
    private static final int OF_A_WEEK = 7;

    private Days() {}

    /** Unless asked otherwise, the week up to today, or up to the last day. */
    static Span span(Question question, LocalDate today) {
        LocalDate to = question.day("to").orElse(today);
        LocalDate from = question.day("from").orElseGet(() -> to.minusDays(OF_A_WEEK - 1));
        if (to.isBefore(from)) {
            throw Refusal.invalidValue("from", "\"from\" is after \"to\"; the days asked for are both included");
        }
        return new Span(from, to);
    }
}
