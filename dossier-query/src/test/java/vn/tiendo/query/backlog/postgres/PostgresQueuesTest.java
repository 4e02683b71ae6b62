package vn.tiendo.query.backlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.anomaly.RegisteredNames;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.Queue.OfProcedure;
import vn.tiendo.query.backlog.QueuePart;
import vn.tiendo.query.backlog.QueuePart.Dues;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.unit.Registrations;

/** What is counted of a queue, against looking at every dossier. */
class PostgresQueuesTest {
    private static final int QUESTIONS = 100;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final RandomDossiers dossiers = new RandomDossiers(seed);
    private final RegisteredNames names = new RegisteredNames(Registrations.provinces(), Catalogue.EMPTY);

    @Test
    void everyCountOfAQueueIsTheLengthOfItsList() {
        PostgresQueues queues =
                new PostgresQueues(dossiers.model.jdbc(), TwoBooks.BOOKS, new NothingUnregistered(), () -> names);
        for (int i = 0; i < QUESTIONS; i++) {
            Selection selection = dossiers.selection("open");
            String asked = "seed %d, %s".formatted(seed, selection);
            Queue queue = queues.of(selection, 3);
            assertThat(queue.open())
                    .as(asked)
                    .isEqualTo(dossiers.list(selection).size());
            for (QueuePart part : parts()) {
                assertThat(queue.of(part))
                        .as("%s of %s", part, asked)
                        .isEqualTo(dossiers.list(part(selection, part)).size());
            }
            for (Cause cause : Cause.values()) {
                assertThat(queue.overdue(cause))
                        .as("%s of %s", cause, asked)
                        .isEqualTo(dossiers.list(selection).stream()
                                .filter(item -> item.cause() == cause)
                                .count());
            }
            assertThat(queue.worst()).as(asked).isEqualTo(worst(dossiers.list(selection), 3));
        }
    }

    private static List<QueuePart> parts() {
        return Stream.concat(
                        QueuePart.AGES.stream().map(QueuePart.Age::part),
                        Stream.of(
                                QueuePart.OVERDUE,
                                QueuePart.DUE_TODAY,
                                QueuePart.DUE_TOMORROW,
                                QueuePart.DUE_THIS_WEEK,
                                QueuePart.DUE_LATER,
                                QueuePart.NO_DUE_DATE,
                                QueuePart.WAITING,
                                QueuePart.OVERDUE_BEFORE_DUE_DATE,
                                QueuePart.OVERDUE_WITHOUT_DUE_DATE))
                .toList();
    }

    private static Selection part(Selection queue, QueuePart part) {
        LocalDate from = part.dues() instanceof Dues.Between(Integer first, Integer _) ? day(queue, first) : null;
        LocalDate to = part.dues() instanceof Dues.Between(Integer _, Integer last) ? day(queue, last) : null;
        return new Selection(
                queue.book(),
                queue.asOf(),
                queue.unit(),
                queue.states().stream()
                        .filter(state -> state.standing() == part.standing())
                        .collect(Collectors.toSet()),
                queue.period(),
                queue.procedure(),
                queue.anomaly(),
                from,
                to,
                part.dues() instanceof Dues.None ? false : null,
                null);
    }

    private static @Nullable LocalDate day(Selection queue, @Nullable Integer days) {
        return days == null ? null : queue.asOf().plusDays(days);
    }

    private static List<OfProcedure> worst(List<BacklogItem> open, int most) {
        Map<String, List<BacklogItem>> procedures = open.stream()
                .collect(Collectors.groupingBy(
                        item -> String.valueOf(item.procedure()), TreeMap::new, Collectors.toList()));
        return procedures.entrySet().stream()
                .map(entry -> new OfProcedure(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .filter(item -> item.standing() == Standing.OVERDUE)
                                .count()))
                .sorted(Queue.WORST_FIRST)
                .limit(most)
                .toList();
    }
}
