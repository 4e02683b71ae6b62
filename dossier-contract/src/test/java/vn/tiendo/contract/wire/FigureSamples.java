package vn.tiendo.contract.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.ranking.ProvinceProgressIndex;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage;
import vn.tiendo.contract.tally.TallyState;

/** What is counted, scored, ranked and refused. */
final class FigureSamples {
    private static final String COUNTER = "/tiendo/dossier-query";
    private static final String SCORER = "/tiendo/index-calculator";
    private static final Instant NOW = Instant.parse("2023-10-30T09:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2023, 10, 30);
    private static final Period YEAR = Period.parse("2023");
    private static final String FORMULA = "766-2022";

    private FigureSamples() {}

    static Stream<Sample> all() {
        return Stream.of(tally(), indexes(), rankings(), WholeIndexSamples.all(), rejections())
                .flatMap(samples -> samples);
    }

    private static Stream<Sample> tally() {
        TallyCell cell = new TallyCell(
                Book.PORTAL_766,
                new AgencyCode("H09.12"),
                YearMonth.of(2023, 10),
                LocalDate.of(2023, 10, 17),
                TallyState.IN_TERM,
                TallyState.OVERDUE_AGENCY);
        return Stream.of(
                sample(
                        "cell-counted",
                        Topics.PROGRESS_TALLY,
                        Envelope.of(
                                cell.key() + "/42",
                                COUNTER,
                                WireType.TALLY_CELL,
                                cell.key(),
                                NOW,
                                new TallyMessage.CellCounted(17, 42))),
                foldComplete("fold-complete", new TallyMessage.FoldComplete(42, 4726, NOW, 40L)),
                foldComplete("fold-complete.fewest", new TallyMessage.FoldComplete(43, 4727, null)));
    }

    private static Sample foldComplete(String name, TallyMessage.FoldComplete fold) {
        return sample(
                name,
                Topics.PROGRESS_TALLY,
                Envelope.of(
                        TallyMessage.FOLD_COMPLETE_KEY + "/" + fold.fold(),
                        COUNTER,
                        WireType.FOLD_COMPLETE,
                        TallyMessage.FOLD_COMPLETE_KEY,
                        NOW,
                        fold));
    }

    private static Stream<Sample> indexes() {
        return Stream.of(
                index(
                        "province-progress-index",
                        new ProvinceProgressIndex(
                                new AgencyCode("H09"),
                                "Bình Dương",
                                YEAR,
                                AS_OF,
                                Book.PORTAL_766,
                                100,
                                91,
                                9,
                                "18.20",
                                FORMULA,
                                7,
                                false,
                                42,
                                4726)),
                index(
                        "province-progress-index.fewest",
                        new ProvinceProgressIndex(
                                new AgencyCode("H35"),
                                "Lai Châu",
                                Period.parse("2023-Q3"),
                                LocalDate.of(2023, 9, 30),
                                Book.PORTAL_766,
                                0,
                                0,
                                0,
                                null,
                                FORMULA,
                                7,
                                true,
                                42,
                                4726)));
    }

    private static Sample index(String name, ProvinceProgressIndex index) {
        return sample(
                name,
                Topics.PROVINCE_PROGRESS_INDEX,
                Envelope.of(
                        index.key() + "/" + index.sequence(),
                        SCORER,
                        WireType.PROVINCE_PROGRESS_INDEX,
                        index.key(),
                        NOW,
                        index));
    }

    private static Stream<Sample> rankings() {
        AgencyCode binhDuong = new AgencyCode("H09");
        AgencyCode laiChau = new AgencyCode("H35");
        List<ProvinceRanking.Item> moved = List.of(
                new ProvinceRanking.Item(16, binhDuong, "Bình Dương", 100, 91, 9, "18.20", "0.50", 1, "0.05", "1.30"),
                new ProvinceRanking.Item(null, laiChau, "Lai Châu", 0, 0, 0, null, null, null, null, null));
        return Stream.of(
                ranking("province-ranking", ranked(moved, "18.20", "-0.10", "2023-10-23")),
                ranking("province-ranking.fewest", ranked(List.of(), null, null, ProvinceRanking.NO_BASELINE)));
    }

    private static ProvinceRanking ranked(
            List<ProvinceRanking.Item> items,
            @Nullable String national,
            @Nullable String nationalChange,
            String baseline) {
        return new ProvinceRanking(
                YEAR, AS_OF, Book.PORTAL_766, items, national, nationalChange, FORMULA, baseline, 7, false, 42, 4726);
    }

    private static Sample ranking(String name, ProvinceRanking ranking) {
        return sample(
                name,
                Topics.PROVINCE_RANKING,
                Envelope.of(
                        ranking.key() + "/" + ranking.sequence(),
                        SCORER,
                        WireType.PROVINCE_RANKING,
                        ranking.key(),
                        NOW,
                        ranking));
    }

    private static Stream<Sample> rejections() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return Stream.of(
                rejection(
                        "dossier-rejected",
                        new RejectionNotice(
                                "0f8fad5b-d9cb-469f-a165-70867728950e",
                                NOW,
                                "ID_REUSED",
                                "/data/dueAt",
                                "this id was told before with other data",
                                new DossierCode(LifecycleSamples.DOSSIER),
                                LifecycleSamples.SHOP,
                                LifecycleSamples.id(1),
                                Topics.DOSSIER_LIFECYCLE,
                                3,
                                90210L,
                                hash,
                                true)),
                rejection(
                        "dossier-rejected.fewest",
                        new RejectionNotice(
                                "7c9e6679-7425-40de-944b-e07fc1f90ae7",
                                NOW,
                                "MALFORMED",
                                null,
                                "this is no JSON",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                hash,
                                false)));
    }

    private static Sample rejection(String name, RejectionNotice notice) {
        return sample(
                name,
                Topics.DOSSIER_REJECTED,
                Envelope.of(notice.id(), "/tiendo/dossier-command", WireType.REJECTED, notice.key(), NOW, notice));
    }

    static Sample sample(String name, String topic, Envelope<?> message) {
        return new Sample(topic + "/" + name + ".v1", topic, message);
    }
}
