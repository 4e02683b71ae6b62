package vn.tiendo.query.backlog.http;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.query.backlog.BacklogItem;

/** A whole list in the form in which it is sent, written item by item; in memory there are a few of them at most. */
interface WholeList {
    /** What stands at the head of each column, in the order of all forms. */
    List<String> COLUMNS =
            List.of("code", "unit", "procedure", "received", "due", "standing", "cause", "daysOverdue", "anomalies");

    void add(BacklogItem item) throws IOException;

    /** Says that this was all of it: a list that broke off must never look like a shorter one. */
    void finish() throws IOException;

    /** The contradictions of a dossier as one text. */
    static String anomalies(BacklogItem item) {
        return item.anomalies().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
