package vn.tiendo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final String APPLICATION = "dossier-query";
    private static final int ENTRIES = 30;
    private static final int ROUNDS = 3_000;

    /** What somebody may do to a trail. */
    private enum Tampering {
        ALTER,
        ALTER_AND_SEAL,
        REMOVE,
        INSERT,
        SWAP,
        REPEAT
    }

    @Test
    void a_trail_that_nobody_touched_is_unbroken() {
        List<Entry> trail = Entries.trail(APPLICATION, ENTRIES, new Random(1));

        assertThat(faultOf(trail)).isNull();
        assertThat(faultOf(List.of())).isNull();
    }

    @Test
    void whatever_is_altered_removed_inserted_or_put_elsewhere_is_found() {
        Map<Tampering, Integer> tried = new EnumMap<>(Tampering.class);
        for (long seed = 1; seed <= ROUNDS; seed++) {
            Random random = new Random(seed);
            Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
            List<Entry> trail = Entries.trail(APPLICATION, ENTRIES, random);
            List<Entry> before = List.copyOf(trail);

            tamper(trail, tampering, random);

            assertThat(trail).as("seed %d, %s", seed, tampering).isNotEqualTo(before);
            assertThat(faultOf(trail)).as("seed %d, %s", seed, tampering).isNotNull();
            tried.merge(tampering, 1, Integer::sum);
        }
        assertThat(tried).hasSameSizeAs(Tampering.values());
    }

    /** Anywhere but at the end, where only a head that was noted tells. */
    private static void tamper(List<Entry> trail, Tampering tampering, Random random) {
        int place = random.nextInt(ENTRIES - 1);
        Entry entry = trail.get(place);
        switch (tampering) {
            case ALTER -> trail.set(place, altered(entry, random));
            case ALTER_AND_SEAL -> trail.set(place, altered(entry, random, 7).sealed());
            case REMOVE -> trail.remove(place);
            case INSERT -> trail.add(place, Entries.after(new Head(APPLICATION, place, entry.previous()), random));
            case SWAP -> trail.set(place, trail.set(place + 1, entry));
            case REPEAT -> trail.add(place, entry);
        }
    }

    private static Entry altered(Entry entry, Random random) {
        return altered(entry, random, 12);
    }

    private static Entry altered(Entry entry, Random random, int fields) {
        return switch (random.nextInt(fields)) {
            case 0 -> with(entry, entry.number(), entry.at().plusNanos(1_000), entry.who(), entry.reason());
            case 1 -> with(entry, entry.number(), entry.at(), entry.who() + "h", entry.reason());
            case 2 -> with(entry, entry.number(), entry.at(), entry.who(), entry.reason() == null ? "so" : null);
            case 3 -> text(entry, "REBUILD_REQUESTEd", entry.subject(), entry.outcome(), entry.digest());
            case 4 -> text(entry, entry.action(), entry.subject() + "0", entry.outcome(), entry.digest());
            case 5 -> text(entry, entry.action(), entry.subject(), "{\"version\":0}", entry.digest());
            case 6 -> text(entry, entry.action(), entry.subject(), entry.outcome(), Seal.digest("other"));
            case 7 -> with(entry, entry.number() + 1, entry.at(), entry.who(), entry.reason());
            case 8 -> rest(entry, entry.application() + "s", entry.content(), entry.previous(), entry.hash());
            case 9 -> rest(entry, entry.application(), "{}", entry.previous(), entry.hash());
            case 10 -> rest(entry, entry.application(), entry.content(), Seal.digest("other"), entry.hash());
            default -> rest(entry, entry.application(), entry.content(), entry.previous(), Seal.digest("other"));
        };
    }

    private static Entry with(Entry of, long number, Instant at, String who, @Nullable String reason) {
        return new Entry(
                of.application(),
                number,
                at,
                who,
                reason,
                of.action(),
                of.subject(),
                of.outcome(),
                of.content(),
                of.digest(),
                of.previous(),
                of.hash());
    }

    private static Entry text(Entry of, String action, String subject, String outcome, @Nullable String digest) {
        return new Entry(
                of.application(),
                of.number(),
                of.at(),
                of.who(),
                of.reason(),
                action,
                subject,
                outcome,
                of.content(),
                digest,
                of.previous(),
                of.hash());
    }

    private static Entry rest(Entry of, String application, @Nullable String content, String previous, String hash) {
        return new Entry(
                application,
                of.number(),
                of.at(),
                of.who(),
                of.reason(),
                of.action(),
                of.subject(),
                of.outcome(),
                content,
                of.digest(),
                previous,
                hash);
    }

    @Test
    void what_is_written_anew_to_the_end_hangs_together_and_lacks_the_head_that_was_noted() {
        List<Entry> trail = Entries.trail(APPLICATION, ENTRIES, new Random(2));
        Head noted = trail.getLast().head();

        List<Entry> forged = new ArrayList<>(trail.subList(0, 10));
        Random random = new Random(3);
        while (forged.size() < ENTRIES) {
            forged.add(Entries.after(forged.getLast().head(), random));
        }

        assertThat(faultOf(forged)).isNull();
        assertThat(forged).noneMatch(entry -> entry.hash().equals(noted.hash()));
        assertThat(faultOf(trail.subList(0, 10))).isNull();
    }

    @Test
    void the_first_fault_is_named_and_what_was_well_before_it() {
        List<Entry> trail = Entries.trail(APPLICATION, 5, new Random(4));
        Chain chain = new Chain(APPLICATION);
        UnaryOperator<Entry> altered = entry -> with(entry, entry.number(), entry.at(), "nobody", entry.reason());

        assertThat(chain.follow(trail.get(0))).isEmpty();
        assertThat(chain.follow(trail.get(1))).isEmpty();
        assertThat(chain.follow(altered.apply(trail.get(2)))).contains("its hash is not that of what it says");
        assertThat(chain.head()).isEqualTo(trail.get(1).head());
        assertThat(chain.follow(trail.get(3))).contains("it stands where entry 3 is meant");
    }

    private static @Nullable String faultOf(List<Entry> trail) {
        Chain chain = new Chain(APPLICATION);
        return trail.stream()
                .map(chain::follow)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
