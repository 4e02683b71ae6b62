package vn.tiendo.query.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.outage.Outage;
import vn.tiendo.query.standing.RandomLives;

/** Random changes of the rules, and random lives that depend on them. */
final class RandomRules {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 20);
    private static final int DAYS = 100;

    private final RandomGenerator random;
    private final RandomLives lives;

    RandomRules(long seed) {
        this.random = new Random(seed);
        this.lives = new RandomLives(seed);
    }

    /** A batch that tells something new of some of so many dossiers. */
    Map<DossierCode, DossierProgress> batch(String agency, int dossiers) {
        Map<DossierCode, DossierProgress> batch = new TreeMap<>();
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            batch.put(new DossierCode("%s-231002-%05d".formatted(agency, random.nextInt(dossiers))), progress());
        }
        return batch;
    }

    private DossierProgress progress() {
        DossierProgress life = lives.next();
        Receipt receipt = life.receipt();
        return new DossierProgress(
                life.registration(),
                receipt == null ? null : promised(receipt),
                life.course(),
                chance(4) ? List.of(new TechnicalErrorSpan(instant(), null, "portal", null)) : List.of(),
                life.classifications(),
                life.lateStatements(),
                life.anomalies());
    }

    private Receipt promised(Receipt receipt) {
        boolean stated = chance(3);
        return new Receipt(
                receipt.at(),
                receipt.agency(),
                code(),
                receipt.channel(),
                stated ? receipt.dueAt() : null,
                stated || chance(2) ? null : time());
    }

    RuleChange change() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new RuleChange.CalendarYear(Year.of(2023), days());
            case 2 -> new RuleChange.HoursOfProvince(any(RandomLives.UNITS).province(), hours());
            case 3 -> new RuleChange.WholeCatalogue(catalogue());
            default -> chance(4) ? new RuleChange.OutageVoided(outageId()) : new RuleChange.OutageDeclared(outage());
        };
    }

    private List<CalendarDay> days() {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            LocalDate day = day();
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            DayKind kind = weekend ? DayKind.MAKEUP_WORK : DayKind.HOLIDAY;
            days.put(day, new CalendarDay(day, kind, "day " + i, CalendarDay.Status.ANNOUNCED));
        }
        return List.copyOf(days.values());
    }

    private ProvinceHours hours() {
        Map<LocalDate, ProvinceHours.Period> periods = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = day();
            int opens = 6 + random.nextInt(4);
            List<Interval> intervals = List.of(
                    new Interval(LocalTime.of(opens, 30), LocalTime.of(11, 0)),
                    new Interval(LocalTime.of(13, 0), LocalTime.of(14 + random.nextInt(5), 0)));
            DayOfWeek last = DayOfWeek.of(3 + random.nextInt(5));
            periods.put(
                    from,
                    new ProvinceHours.Period(from, new OpeningHours(EnumSet.range(DayOfWeek.MONDAY, last), intervals)));
        }
        return new ProvinceHours(List.copyOf(periods.values()));
    }

    private Catalogue catalogue() {
        List<Procedure> procedures = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            LocalDate from = day();
            LocalDate until = chance(2) ? null : from.plusDays(random.nextInt(60));
            procedures.add(new Procedure(code(), "name " + i, "field", time(), from, until));
        }
        Map<List<@Nullable Object>, Procedure> distinct = new HashMap<>();
        procedures.forEach(one -> distinct.put(
                Arrays.asList(
                        one.code(),
                        one.validFrom(),
                        one.validUntil(),
                        one.longest().unit()),
                one));
        return Catalogue.of(distinct.values());
    }

    private Outage outage() {
        Instant from = instant();
        AgencyCode unit = any(RandomLives.UNITS);
        return new Outage(
                outageId(), unit, "portal", from, chance(5) ? null : from.plusSeconds(60L * random.nextInt(1, 20_000)));
    }

    private String outageId() {
        return "outage-" + random.nextInt(4);
    }

    private String code() {
        return "1.00000" + random.nextInt(4);
    }

    private ProcessingTime time() {
        ProcessingTime.Unit unit = any(List.of(ProcessingTime.Unit.values()));
        return new ProcessingTime(1 + random.nextInt(30), unit);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private Instant instant() {
        return day().atTime(random.nextInt(24), random.nextInt(60))
                .atZone(VIETNAM)
                .toInstant();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
