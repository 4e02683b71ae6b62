package vn.tiendo.contract.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.Grade;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.GroupScore;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.Index766.National;
import vn.tiendo.contract.ranking.Index766.Source;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ProvinceRanking;

/** All six groups of a day. */
final class WholeIndexSamples {
    private static final Instant NOW = Instant.parse("2026-10-10T09:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 10);

    private WholeIndexSamples() {}

    static Stream<Sample> all() {
        Index766.Item first = new Index766.Item(
                1,
                new AgencyCode("H20"),
                "Đồng Tháp",
                "68.80",
                Grade.AVERAGE,
                "0.12",
                -1,
                Map.of(
                        IndexGroup.TRANSPARENCY, given("11.46", 12, Movement.SAME, "0.00"),
                        IndexGroup.PROCESSING_PROGRESS,
                                new GroupScore("17.69", 17, Movement.UP, "0.14", Source.COUNTED),
                        IndexGroup.ONLINE_SERVICES, given("8.84", 12, Movement.DOWN, "-0.02"),
                        IndexGroup.ONLINE_PAYMENT, given("6.42", 21, Movement.SAME, "0.00"),
                        IndexGroup.SATISFACTION, given("14.67", 1, Movement.SAME, "0.00"),
                        IndexGroup.DIGITIZATION, new GroupScore("9.72", 15, Movement.NO_BASELINE, null, Source.GIVEN)),
                List.of());
        Map<IndexGroup, GroupScore> nothing = new EnumMap<>(IndexGroup.class);
        Arrays.stream(IndexGroup.values()).forEach(group -> nothing.put(group, GroupScore.MISSING));
        Index766.Item last = new Index766.Item(
                null, new AgencyCode("H26"), "Hà Nội", null, null, null, null, nothing, List.of(IndexGroup.values()));
        Map<IndexGroup, String> means = Map.of(
                IndexGroup.TRANSPARENCY, "11.46",
                IndexGroup.PROCESSING_PROGRESS, "17.69",
                IndexGroup.ONLINE_SERVICES, "8.84",
                IndexGroup.ONLINE_PAYMENT, "6.42",
                IndexGroup.SATISFACTION, "14.67",
                IndexGroup.DIGITIZATION, "9.72");
        return Stream.of(
                index("province-index-766", index(List.of(first, last), new National(means, "68.80"), "2026-10-03")),
                index(
                        "province-index-766.fewest",
                        index(List.of(), new National(Map.of(), null), ProvinceRanking.NO_BASELINE)));
    }

    private static GroupScore given(String score, int rank, Movement movement, String change) {
        return new GroupScore(score, rank, movement, change, Source.GIVEN);
    }

    private static Index766 index(List<Index766.Item> items, National national, String baseline) {
        return new Index766(AS_OF, items, national, "766-2022", baseline, 7, false, 4726);
    }

    private static Sample index(String name, Index766 index) {
        return FigureSamples.sample(
                name,
                Topics.PROVINCE_INDEX_766,
                Envelope.of(
                        index.key() + "/" + index.sequence(),
                        "/tiendo/index-calculator",
                        WireType.PROVINCE_INDEX_766,
                        index.key(),
                        NOW,
                        index));
    }
}
