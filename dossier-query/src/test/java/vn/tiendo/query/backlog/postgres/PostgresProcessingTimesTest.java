package vn.tiendo.query.backlog.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.anomaly.RegisteredNames;
import vn.tiendo.query.backlog.DaysTaken;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.backlog.TimesTaken;
import vn.tiendo.query.backlog.postgres.ListModel.Stored;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingDays;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.standing.StandingTimeline.Stretch;
import vn.tiendo.query.unit.Registrations;

/** How long finished dossiers took, against looking at every dossier. */
class PostgresProcessingTimesTest {
    private static final int QUESTIONS = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final RandomDossiers dossiers = new RandomDossiers(seed);
    private final RegisteredNames names = new RegisteredNames(Registrations.provinces(), Catalogue.EMPTY);

    @Test
    void timesAreThoseOfEveryFinishedDossier() {
        PostgresProcessingTimes times = new PostgresProcessingTimes(
                dossiers.model.jdbc(), TwoBooks.BOOKS, new NothingUnregistered(), () -> names);
        for (int i = 0; i < QUESTIONS; i++) {
            Selection selection = dossiers.selection("finished");
            WorkingDays days = WorkingDays.of(calendar(), RandomTimelines.FIRST_DAY, selection.asOf());
            TimesTaken expected = expected(selection, days);
            assertThat(told(times.of(selection, days)))
                    .as("seed %d, %s", seed, selection)
                    .isEqualTo(told(expected))
                    .startsWith(dossiers.list(selection).size() + " ");
        }
    }

    private TimesTaken expected(Selection selection, WorkingDays days) {
        Set<String> listed = dossiers.list(selection).stream()
                .map(item -> item.code().value())
                .collect(Collectors.toSet());
        TimesTaken times = new TimesTaken();
        dossiers.stored.stream()
                .filter(dossier -> (dossier.books() & TwoBooks.BOOKS.bit(selection.book())) != 0
                        && listed.contains(dossier.code()))
                .forEach(dossier -> add(dossier, days, times));
        return times;
    }

    private static void add(Stored dossier, WorkingDays days, TimesTaken times) {
        Stretch first = dossier.timeline().stretches().getFirst();
        LocalDate finish = dossier.timeline().stretches().stream()
                .filter(stretch -> States.of(States.named("finished"), Set.of()).contains(stretch.state()))
                .findFirst()
                .orElseThrow()
                .from();
        times.add(
                dossier.procedure(),
                days.between(first.unit().province(), first.from(), finish),
                Math.toIntExact(finish.toEpochDay() - first.from().toEpochDay()),
                1);
    }

    /** All that can be asked of them, as text. */
    private static String told(TimesTaken times) {
        return times.working().count() + " " + percentiles(times.working()) + percentiles(times.calendar())
                + times.slowest(Integer.MAX_VALUE, 1).stream()
                        .map(own -> own.procedure()
                                + own.working().count()
                                + percentiles(own.working())
                                + percentiles(own.calendar()))
                        .toList();
    }

    private static String percentiles(DaysTaken days) {
        return Stream.of(1, 20, 50, 90, 99, 100).map(days::within).toList().toString();
    }

    /** A province works on Saturdays for some weeks, and one day is a holiday. */
    private static WorkingCalendar calendar() {
        OpeningHours six =
                new OpeningHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), OpeningHours.ORDINARY.ordinary());
        ProvinceHours hours = new ProvinceHours(List.of(
                new ProvinceHours.Period(RandomTimelines.FIRST_DAY.plusDays(10), six),
                new ProvinceHours.Period(RandomTimelines.FIRST_DAY.plusDays(40), OpeningHours.ORDINARY)));
        WorkingCalendar ordinary = WorkingCalendar.of(
                ZONE,
                List.of(new CalendarDay(
                        RandomTimelines.FIRST_DAY.plusDays(20),
                        DayKind.HOLIDAY,
                        "a day off",
                        CalendarDay.Status.CONFIRMED)));
        return new WorkingCalendar(ZONE, ordinary.hours(), Map.of(new AgencyCode("H10"), hours), ordinary.table());
    }
}
