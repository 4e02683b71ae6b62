package vn.tiendo.index.whole.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.Index766.GroupScore;
import vn.tiendo.contract.ranking.Index766.Item;
import vn.tiendo.index.component.GroupName;

/** The index as a table with the columns of the national portal's: what is put as scores can be had back. */
final class IndexSheet {
    private static final List<GroupName> GROUPS = List.of(
            GroupName.TRANSPARENCY,
            GroupName.PROCESSING_PROGRESS,
            GroupName.ONLINE_SERVICES,
            GroupName.DIGITIZATION,
            GroupName.SATISFACTION,
            GroupName.ONLINE_PAYMENT);
    private static final String NOTHING = "";
    private static final String ZERO = "0";

    private final LocalDate asOf;
    private final boolean zeros;

    private IndexSheet(LocalDate asOf, boolean zeros) {
        this.asOf = asOf;
        this.zeros = zeros;
    }

    /**
     * The table as CSV.
     *
     * @param zeros whether what is missing is written as 0, and summed as such, as the portal does; else it is left empty
     */
    static String csv(List<Item> items, LocalDate asOf, boolean zeros) {
        return new IndexSheet(asOf, zeros).csv(items);
    }

    private String csv(List<Item> items) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header());
            for (Item item : items) {
                printer.printRecord(row(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("date", "code", "name", "total", "scoreDelta"));
        GROUPS.forEach(group -> header.add(group.portal()));
        header.add("rank");
        return header;
    }

    private List<String> row(Item item) {
        List<String> scores = GROUPS.stream().map(group -> score(item, group)).toList();
        Stream<String> about = Stream.of(
                asOf.toString(),
                item.province().value(),
                item.name(),
                zeros ? sum(scores) : text(item.total()),
                text(item.totalChange()));
        return Stream.of(about, scores.stream(), Stream.of(text(item.rank())))
                .flatMap(cells -> cells)
                .toList();
    }

    private String score(Item item, GroupName group) {
        GroupScore score = Objects.requireNonNull(item.groups().get(group.group()));
        return score.score() == null && zeros ? ZERO : text(score.score());
    }

    private static String sum(List<String> scores) {
        return scores.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }
}
