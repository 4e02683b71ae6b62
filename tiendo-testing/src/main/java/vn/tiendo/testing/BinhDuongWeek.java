package vn.tiendo.testing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.SuspensionReason;

/**
 * The week of Bình Dương to 30 October 2023, as facts that give the figures of its published report: in the province's book
 * 4,060 dossiers late at its beginning, 712 cleared and 8 newly late, and 2,631 late at its end in the book of the national
 * portal. 20,000 dossiers were received in the year, 3,500 of them late in the book of the portal. Always the same facts.
 */
public final class BinhDuongWeek {
    public static final AgencyCode PROVINCE = new AgencyCode("H09");
    public static final LocalDate LAST_DAY = LocalDate.of(2023, 10, 30);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);
    private static final LocalDate EVE = LAST_DAY.minusDays(7);

    private final List<List<LifecycleEvent>> dossiers = new ArrayList<>();

    private BinhDuongWeek() {}

    /** An agency, and how many of a hundred of the late dossiers are with it. */
    private record Agency(String code, String name, String kind, int weight) {}

    private static final List<Agency> AGENCIES = List.of(
            new Agency("H09.03", "Sở Tài nguyên và Môi trường", "DEPARTMENT", 29),
            new Agency("H09.05", "Sở Xây dựng", "DEPARTMENT", 3),
            new Agency("H09.07", "Sở Kế hoạch và Đầu tư", "DEPARTMENT", 0),
            new Agency("H09.40", "Thành phố Thủ Dầu Một", "DISTRICT", 10),
            new Agency("H09.41", "Thành phố Thuận An", "DISTRICT", 18),
            new Agency("H09.42", "Thành phố Dĩ An", "DISTRICT", 15),
            new Agency("H09.43", "Thành phố Tân Uyên", "DISTRICT", 8),
            new Agency("H09.44", "Thị xã Bến Cát", "DISTRICT", 7),
            new Agency("H09.45", "Huyện Bàu Bàng", "DISTRICT", 4),
            new Agency("H09.46", "Huyện Bắc Tân Uyên", "DISTRICT", 3),
            new Agency("H09.47", "Huyện Dầu Tiếng", "DISTRICT", 2),
            new Agency("H09.48", "Huyện Phú Giáo", "DISTRICT", 1));

    /** Its agencies as the content of {@code PUT /api/v1/units}. */
    public static String units() {
        return AGENCIES.stream()
                .map(agency -> "%s,%s,%s,H09,,2025-06-30,,\n".formatted(agency.code(), agency.name(), agency.kind()))
                .collect(Collectors.joining(
                        "", "code,name,kind,parent,validFrom,validTo,successor,statisticsCode\n", ""));
    }

    /** All dossiers, the facts of each in the order in which they happened. */
    public static List<List<LifecycleEvent>> dossiers() {
        BinhDuongWeek week = new BinhDuongWeek();
        week.lateInBothBooks();
        week.cleared();
        week.lateInOneBook();
        week.newlyLate();
        week.dueNextWeek();
        week.finished();
        return List.copyOf(week.dossiers);
    }

    /** 2,588: open, due long ago; of every five one for an error of the province's system. */
    private void lateInBothBooks() {
        for (int i = 0; i < 2_588; i++) {
            LocalDate due = longAgo(i);
            Told told = told(i, due.minusDays(20), at(due, CLOSING));
            if (i % 5 == 0) {
                told.then(at(due, MORNING), new Fact.TechnicalError("mcdt", null));
            }
        }
    }

    /** 655 processed, 40 re-appointed, 17 whose suspension ended. */
    private void cleared() {
        for (int i = 0; i < 655; i++) {
            LocalDate due = longAgo(i * 7);
            told(i, due.minusDays(20), at(due, CLOSING)).then(at(weekday(EVE.plusDays(1), i, 5), MORNING), PROCESSED);
        }
        for (int i = 0; i < 40; i++) {
            LocalDate due = longAgo(i * 11);
            told(i, due.minusDays(20), at(due, CLOSING))
                    .then(
                            at(EVE.plusDays(1 + i % 3), MORNING),
                            new Fact.DeadlineExtended(
                                    at(LocalDate.of(2023, 11, 10 + i % 3 * 10), CLOSING), i % 2 == 0));
        }
        for (int i = 0; i < 17; i++) {
            suspendedAfterTheHour(i, LocalDate.of(2023, 10, 20)).then(at(LAST_DAY, MORNING), new Fact.Resumed(null));
        }
    }

    /** 700 that the hour makes late, 60 that weekends keep in term on the portal, 35 asked twice for supplements. */
    private void lateInOneBook() {
        for (int i = 0; i < 700; i++) {
            suspendedAfterTheHour(i, longAgo(i));
        }
        for (int i = 0; i < 60; i++) {
            suspendedOverWeekends(i);
        }
        for (int i = 0; i < 35; i++) {
            told(i, LocalDate.of(2023, 9, 4), at(LocalDate.of(2023, 12, 15), CLOSING))
                    .then(at(LocalDate.of(2023, 9, 11), MORNING), suspended(SuspensionReason.SUPPLEMENT_REQUESTED))
                    .then(at(LocalDate.of(2023, 9, 18), MORNING), new Fact.Resumed(null))
                    .then(at(LocalDate.of(2023, 10, 2), MORNING), suspended(SuspensionReason.SUPPLEMENT_REQUESTED));
        }
    }

    /** The clock stops on the due day, half an hour after the promised one. */
    private Told suspendedAfterTheHour(int i, LocalDate due) {
        return told(i, due.minusDays(20), at(due, LocalTime.of(16, 0)))
                .then(at(due, LocalTime.of(16, 30)), suspended(SuspensionReason.FINANCIAL_OBLIGATION));
    }

    /** Five times from Friday to Monday: fifteen days on the portal, five hours in the province. */
    private void suspendedOverWeekends(int i) {
        Told told = told(i, LocalDate.of(2023, 9, 11), at(LocalDate.of(2023, 10, 18), LocalTime.of(10, 0)));
        for (LocalDate friday = LocalDate.of(2023, 9, 15);
                friday.isBefore(LocalDate.of(2023, 10, 18));
                friday = friday.plusWeeks(1)) {
            told.then(at(friday, LocalTime.of(16, 30)), suspended(SuspensionReason.FINANCIAL_OBLIGATION))
                    .then(at(friday.plusDays(3), LocalTime.of(7, 30)), new Fact.Resumed(null));
        }
    }

    private void newlyLate() {
        for (int i = 0; i < 8; i++) {
            LocalDate due = EVE.plusDays(1 + i % 4);
            told(i * 13, due.minusDays(10), at(due, CLOSING));
        }
    }

    /** 431, most of them on a Thursday. */
    private void dueNextWeek() {
        int[] onDay = {96, 84, 131, 73, 0, 0, 47};
        for (int day = 0; day < onDay.length; day++) {
            LocalDate due = LAST_DAY.plusDays(1 + day);
            for (int i = 0; i < onDay[day]; i++) {
                told(i * 3 + day, due.minusDays(15), at(due, CLOSING));
            }
        }
    }

    /** 214 finished late before the week; all others of the 20,000 in time. */
    private void finished() {
        for (int i = 0; i < 214; i++) {
            LocalDate due = LocalDate.of(2023, 2, 1).plusDays(i % 150);
            told(i, due.minusDays(20), at(due, CLOSING)).then(at(due.plusDays(1 + i % 9), MORNING), PROCESSED);
        }
        for (int i = 0; dossiers.size() < 20_000; i++) {
            LocalDate received = LocalDate.of(2023, 1, 9).plusDays(i % 270);
            Agency agency = AGENCIES.get(i % AGENCIES.size());
            told(agency.code(), received, at(received.plusDays(15), CLOSING))
                    .then(at(received.plusDays(1 + i % 14), MORNING), PROCESSED);
        }
    }

    private static final Fact PROCESSED = new Fact.Processed(Outcome.APPROVED);

    private static Fact suspended(SuspensionReason reason) {
        return new Fact.Suspended(reason);
    }

    /** A working day between February and 20 October 2023. */
    private static LocalDate longAgo(int i) {
        return weekday(LocalDate.of(2023, 2, 1), i, 250);
    }

    private static LocalDate weekday(LocalDate first, int i, int days) {
        LocalDate day = first.plusDays(i % days);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? day.minusDays(2) : day;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VIETNAM).toInstant();
    }

    private Told told(int i, LocalDate received, Instant due) {
        return told(lateAt(i).code(), received, due);
    }

    private static Agency lateAt(int i) {
        int place = Math.floorMod(i * 37, 100);
        for (Agency agency : AGENCIES) {
            place -= agency.weight();
            if (place < 0) {
                return agency;
            }
        }
        throw new IllegalStateException("weights are of a hundred");
    }

    private Told told(String agency, LocalDate received, Instant due) {
        DossierCode code = new DossierCode("%s-%ty%<tm%<td-%05d".formatted(agency, received, dossiers.size()));
        Told told = new Told(code, new ArrayList<>());
        dossiers.add(told.facts());
        return told.then(
                at(received, MORNING),
                new Fact.Received(new AgencyCode(agency), "1.001193", Channel.COUNTER, due, null));
    }

    /** The facts of one dossier. */
    private record Told(DossierCode dossier, List<LifecycleEvent> facts) {
        Told then(Instant time, Fact fact) {
            facts.add(new LifecycleEvent(dossier, "/one-stop-shops/H09", dossier + "/" + facts.size(), time, fact));
            return this;
        }
    }
}
