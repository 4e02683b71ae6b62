package vn.tiendo.query.reception.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.reception.MinuteClock;
import vn.tiendo.query.reception.ReceptionSelection;
import vn.tiendo.query.reception.ReceptionState;
import vn.tiendo.query.reception.Receptions.Item;
import vn.tiendo.query.reception.Receptions.Mark;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.Life;

/** Counts and lists against the last progress of every dossier, looked at one by one with a slow clock. */
class PostgresReceptionsTest {
    private static final int DOSSIERS = 250;
    private static final int ROUNDS = 3;
    private static final int QUESTIONS = 60;
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 2);
    private static final int DAYS = 40;
    private static final List<String> UNITS = List.of("H09", "H09.1", "H09.12", "H09.12.3", "H10", "H10.1");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final QueryDatabase database = new QueryDatabase();
    private final OnlineRegistrationTable table = new OnlineRegistrationTable(database.jdbc());
    private final PostgresReceptions receptions = new PostgresReceptions(database.jdbc());
    private final Map<DossierCode, DossierProgress> last = new HashMap<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsAndListsHoldWhatTheLastProgressSays() {
        for (int round = 0; round < ROUNDS; round++) {
            tell();
            for (int i = 0; i < QUESTIONS; i++) {
                compare(selection());
            }
        }
    }

    private void tell() {
        for (int i = 0; i < DOSSIERS; i++) {
            if (random.nextInt(3) > 0) {
                last.put(new DossierCode("H09.12-231002-%04d".formatted(i)), progress());
            }
        }
        List<JudgedDossier> batch = last.entrySet().stream()
                .map(told -> new JudgedDossier(told.getKey(), told.getValue(), List.of(), List.of()))
                .sorted()
                .toList();
        database.transactions().executeWithoutResult(_ -> table.put(batch, Judged.JUDGE));
    }

    private DossierProgress progress() {
        Registration registration = random.nextInt(6) == 0
                ? null
                : new Registration(at(), new AgencyCode(any(UNITS)), "1.001193", seldom(), seldom());
        Instant received = random.nextBoolean() ? at() : null;
        Receipt receipt = received == null
                ? null
                : new Receipt(received, new AgencyCode("H09.12"), "1.001193", Channel.ONLINE, null, null);
        return new DossierProgress(registration, receipt, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Instant at() {
        return FIRST.atStartOfDay(Life.VIETNAM).toInstant().plusSeconds(60L * random.nextInt(DAYS * 1_440));
    }

    private @Nullable Instant seldom() {
        return random.nextInt(5) == 0 ? at() : null;
    }

    private ReceptionSelection selection() {
        LocalDate asOf = FIRST.plusDays(random.nextInt(DAYS + 10));
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(random.nextInt(20));
        return new ReceptionSelection(
                new AgencyCode(any(UNITS)),
                from,
                to.isAfter(asOf) ? asOf : to,
                asOf.plusDays(1).atStartOfDay(Life.VIETNAM).toInstant());
    }

    private void compare(ReceptionSelection selection) {
        Set<ReceptionState> states = random.nextBoolean()
                ? EnumSet.allOf(ReceptionState.class)
                : ReceptionState.named(any(List.of("late", "waiting", "RECEIVED_IN_TIME", "answered", "inTime")));
        List<Item> all = last.entrySet().stream()
                .flatMap(told -> item(told.getKey(), told.getValue(), selection))
                .sorted(Comparator.comparing(Item::deadline).thenComparing(Item::code))
                .toList();
        Map<AgencyCode, Map<ReceptionState, Long>> counts = new HashMap<>();
        all.forEach(item ->
                counts.computeIfAbsent(item.unit(), _ -> new HashMap<>()).merge(item.state(), 1L, Long::sum));
        assertThat(receptions.counts(selection))
                .as("seed %d, %s", seed, selection)
                .isEqualTo(counts);
        assertThat(inPages(selection, states))
                .as("seed %d, %s of %s", seed, states, selection)
                .isEqualTo(all.stream()
                        .filter(item -> states.contains(item.state()))
                        .toList());
    }

    private List<Item> inPages(ReceptionSelection selection, Set<ReceptionState> states) {
        List<Item> items = new ArrayList<>();
        int limit = 1 + random.nextInt(20);
        List<Item> page;
        do {
            Mark after = items.isEmpty()
                    ? null
                    : new Mark(items.getLast().deadline(), items.getLast().code());
            page = receptions.page(selection, states, after, limit);
            items.addAll(page);
        } while (page.size() == limit);
        return items;
    }

    private static Stream<Item> item(DossierCode code, DossierProgress progress, ReceptionSelection selection) {
        Registration registration = progress.registration();
        if (registration == null || !registration.agency().isWithin(selection.unit())) {
            return Stream.of();
        }
        LocalDate day = LocalDate.ofInstant(registration.at(), Life.VIETNAM);
        if (day.isBefore(selection.from()) || day.isAfter(selection.to())) {
            return Stream.of();
        }
        Receipt receipt = progress.receipt();
        String how = "WAITING";
        Instant end = selection.night();
        if (registration.withdrawnAt() != null && registration.withdrawnAt().isBefore(end)) {
            how = "WITHDRAWN";
            end = registration.withdrawnAt();
        }
        if (registration.notAcceptedAt() != null && isFirst(registration.notAcceptedAt(), end, how)) {
            how = "NOT_ACCEPTED";
            end = registration.notAcceptedAt();
        }
        if (receipt != null && isFirst(receipt.at(), end, how)) {
            how = "RECEIVED";
            end = receipt.at();
        }
        Instant deadline = MinuteClock.after(registration.at(), 480);
        ReceptionState state = ReceptionState.valueOf(how + (end.isAfter(deadline) ? "_LATE" : "_IN_TIME"));
        return Stream.of(new Item(
                code,
                registration.agency(),
                registration.procedure(),
                registration.at(),
                deadline,
                state.waiting() ? null : end,
                state));
    }

    /** At one instant a receipt counts before a refusal, and that before a withdrawal; at the end of the day it is over. */
    private static boolean isFirst(Instant at, Instant end, String how) {
        return at.isBefore(end) || at.equals(end) && !how.equals("WAITING");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
