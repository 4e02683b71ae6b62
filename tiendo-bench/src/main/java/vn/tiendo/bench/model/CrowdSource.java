package vn.tiendo.bench.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.importer.EventSource;

/** What the offices of a {@link Crowd} tell. Measured in lines. */
final class CrowdSource implements EventSource {
    /** Receipts lie so many days back. */
    private static final int DAYS = 300;

    /** Due days lie so far back, and as far ahead again, that one open dossier in three is overdue. */
    private static final int DUE_DAYS = 60;

    private static final int OVERDUE_DAYS = 20;
    private static final int PROCESSING_DAYS = 10;
    private static final int PROCEDURES = 40;
    private static final DateTimeFormatter IN_CODE = DateTimeFormatter.ofPattern("yyMMdd");

    private final Crowd crowd;
    private final Iterator<String> lines;
    private final long size;
    private long position;

    CrowdSource(Crowd crowd) {
        this.crowd = crowd;
        List<String> offices = crowd.offices();
        int others = offices.size() - 1;
        size = crowd.ofLargest() + (long) others * (crowd.ofEach() + crowd.ofEach() / 2);
        Stream<String> piled = IntStream.range(0, crowd.ofLargest()).mapToObj(i -> open(offices.getFirst(), i));
        Stream<String> elsewhere = IntStream.range(0, others * crowd.ofEach())
                .boxed()
                .flatMap(i -> elsewhere(offices.get(1 + i % others), i, i / others % 2 == 1));
        lines = Stream.concat(piled, elsewhere).iterator();
    }

    private Stream<String> elsewhere(String office, int number, boolean processed) {
        return processed ? processed(office, number) : Stream.of(open(office, number));
    }

    private String open(String office, int number) {
        LocalDate received = received(number);
        LocalDate due = crowd.today().plusDays(number * 7L % DUE_DAYS - OVERDUE_DAYS);
        return received(office, number, received, due.isAfter(received) ? due : received.plusDays(1));
    }

    /** Every third of them late. */
    private Stream<String> processed(String office, int number) {
        LocalDate received = received(number).minusDays(DUE_DAYS);
        LocalDate due = received.plusDays(PROCESSING_DAYS - 2 + number % 3);
        LocalDate day = received.plusDays(PROCESSING_DAYS - 1);
        String processed = line("processed", "p" + number, code(office, number, received), day, "{}");
        return Stream.of(received(office, number, received, due), processed);
    }

    private LocalDate received(int number) {
        return crowd.today().minusDays(1 + number % DAYS);
    }

    private static String received(String office, int number, LocalDate day, LocalDate due) {
        String data = """
                {"agencyCode":"%s","procedureCode":"1.%06d","channel":"ONLINE","dueAt":"%sT17:00:00+07:00"}""".formatted(office, number % PROCEDURES, due);
        return line("received", "r" + number, code(office, number, day), day, data);
    }

    private static String code(String office, int number, LocalDate day) {
        return "%s-%s-%07d".formatted(office, day.format(IN_CODE), number);
    }

    /** The id is of this office alone, for the source is. */
    private static String line(String type, String id, String dossier, LocalDate day, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/one-stop-shops/%s","type":"vn.tiendo.dossier.%s.v1",\
                "subject":"%s","time":"%s","data":%s}""".formatted(
                        id,
                        dossier.substring(0, dossier.indexOf('-')),
                        type,
                        dossier,
                        day.atTime(LocalTime.of(9, 0)).atZone(Crowd.ZONE).toInstant(),
                        data);
    }

    @Override
    public byte @Nullable [] nextLine() {
        if (!lines.hasNext()) {
            return null;
        }
        position++;
        return lines.next().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "crowd";
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
