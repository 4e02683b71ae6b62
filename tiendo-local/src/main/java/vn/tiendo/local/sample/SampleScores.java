package vn.tiendo.local.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ScoreFormula;

/** Made-up scores of the five groups that others count. They wander a little from day to day, each at its own pace. */
public final class SampleScores {
    private static final Map<IndexGroup, String> FIELDS = Map.of(
            IndexGroup.TRANSPARENCY, "transparency",
            IndexGroup.ONLINE_SERVICES, "onlineServices",
            IndexGroup.ONLINE_PAYMENT, "onlinePayment",
            IndexGroup.SATISFACTION, "satisfaction",
            IndexGroup.DIGITIZATION, "digitization");
    private static final int DECIMALS = 2;

    private SampleScores() {}

    /** Of every province of the day, as the index calculator takes them: the same for the same day. */
    public static List<Map<String, String>> on(LocalDate day) {
        return Provinces.on(day).stream().map(province -> of(province, day)).toList();
    }

    private static Map<String, String> of(Province province, LocalDate day) {
        Map<String, String> scores = new LinkedHashMap<>();
        scores.put("province", province.code().value());
        FIELDS.forEach((group, field) -> scores.put(field, score(province, group, day)));
        return scores;
    }

    private static String score(Province province, IndexGroup group, LocalDate day) {
        SplittableRandom random = new SplittableRandom(
                SampleYear.SEED + 31L * province.code().value().hashCode() + group.ordinal());
        int maximum =
                ScoreFormula.on(day).maximum(group).movePointRight(DECIMALS).intValueExact();
        int usual = maximum * random.nextInt(600, 950) / 1_000;
        int reach = maximum * random.nextInt(5, 30) / 1_000;
        return BigDecimal.valueOf(usual + wave(day.toEpochDay(), random.nextInt(20, 60), reach), DECIMALS)
                .toPlainString();
    }

    /** Up and down between 0 and the reach. */
    private static long wave(long day, int length, int reach) {
        long place = day % (2L * length);
        return reach * Math.min(place, 2L * length - place) / length;
    }
}
