package vn.tiendo.query.lateness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;

/** Flows of one book, some days and some receipts, as a test tells them; of other questions nothing is late. */
final class FlowsInMemory implements LateFlows {
    private final Map<AgencyCode, LateFlow> flows = new HashMap<>();
    private final List<String> questions = new ArrayList<>();
    private final Book book;
    private final Span span;
    private final @Nullable Period period;

    FlowsInMemory(Book book, Span span, @Nullable Period period) {
        this.book = book;
        this.span = span;
        this.period = period;
    }

    void tell(String unit, LateFlow flow) {
        flows.put(new AgencyCode(unit), flow);
    }

    /** The units that were asked for, and those below them. */
    List<String> questions() {
        return List.copyOf(questions);
    }

    @Override
    public Map<AgencyCode, LateFlow> flows(
            Book asked, AgencyCode unit, Collection<AgencyCode> children, Span days, @Nullable Period received) {
        questions.add(unit + " " + children);
        boolean known = asked.equals(book) && days.equals(span) && (period == null || period.equals(received));
        Map<AgencyCode, LateFlow> answer = new HashMap<>();
        answer.put(unit, LateFlow.NONE);
        children.forEach(child -> answer.put(child, LateFlow.NONE));
        if (known) {
            answer.replaceAll(flows::getOrDefault);
        }
        return answer;
    }
}
