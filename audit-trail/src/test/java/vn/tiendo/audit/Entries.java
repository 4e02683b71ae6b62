package vn.tiendo.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trails for tests. */
public final class Entries {
    private static final Instant BEGIN = Instant.parse("2026-11-22T15:04:05.123456Z");

    private Entries() {}

    /** A sound trail of some entries. */
    public static List<Entry> trail(String application, int entries, Random random) {
        List<Entry> trail = new ArrayList<>();
        Head head = Head.none(application);
        for (int i = 0; i < entries; i++) {
            Entry entry = after(head, random);
            trail.add(entry);
            head = entry.head();
        }
        return trail;
    }

    /** The entry after a head. */
    public static Entry after(Head head, Random random) {
        long number = head.number() + 1;
        boolean contents = random.nextInt(4) > 0;
        String content = "{\"days\":[\"2027-02-0" + random.nextInt(1, 10) + "\"]}";
        return new Entry(
                        head.application(),
                        number,
                        BEGIN.plusNanos(random.nextInt(1_000_000) * 1_000L + number * 1_000_000_000L),
                        "Lan " + random.nextInt(5),
                        random.nextBoolean() ? "as announced" : null,
                        Action.values()[random.nextInt(Action.values().length)].name(),
                        "calendar/" + random.nextInt(2020, 2030),
                        "{\"version\":" + number + "}",
                        contents && random.nextInt(4) > 0 ? content : null,
                        contents ? Seal.digest(content) : null,
                        head.hash(),
                        "")
                .sealed();
    }
}
