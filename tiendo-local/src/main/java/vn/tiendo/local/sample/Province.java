package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.tiendo.contract.province.Provinces;

/**
 * One of the 34 provinces since 1 July 2025, with its one-stop shops.
 *
 * @param code its agency code
 * @param weight how many of a thousand dossiers of the country it receives
 */
record Province(String code, int weight, List<Shop> shops) {
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final int WORST = 690;
    private static final int BEST = 990;

    /** Cities, which receive the most, by their agency codes: Hà Nội, Hải Phòng, Huế, Đà Nẵng, Hồ Chí Minh, Cần Thơ. */
    private static final Set<String> CITIES = Set.of("H26", "H24", "H57", "H17", "H29", "H13");

    /** All of them, the same for the same seed; the best and the worst are far apart. */
    static List<Province> all(long seed) {
        List<String> codes = Provinces.on(SINCE).stream()
                .map(province -> province.code().value())
                .toList();
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, codes.size()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        List<Province> provinces = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            int onTime = WORST + (BEST - WORST) * places.get(i) / (codes.size() - 1);
            provinces.add(province(codes.get(i), onTime, new SplittableRandom(seed + i)));
        }
        return List.copyOf(provinces);
    }

    private static Province province(String code, int onTime, RandomGenerator random) {
        int weight = CITIES.contains(code) ? random.nextInt(40, 75) : random.nextInt(15, 35);
        return new Province(code, weight, shops(code, onTime, random));
    }

    /** Six departments, and three to five communes below the group that holds communes. */
    private static List<Shop> shops(String province, int onTime, RandomGenerator random) {
        List<Shop> shops = new ArrayList<>();
        List<List<Procedure>> departments = Procedure.ofDepartments();
        for (int i = 0; i < departments.size(); i++) {
            String code = "%s.%02d".formatted(province, 3 + 2 * i);
            shops.add(shop(code, Procedure.DEPARTMENT_NAMES.get(i), province, departments.get(i), onTime, random));
        }
        int communes = random.nextInt(3, 6);
        for (int i = 1; i <= communes; i++) {
            String code = "%s.15.%02d".formatted(province, i);
            shops.add(shop(code, "Phường số " + i, province, Procedure.ofCommune(), onTime, random));
        }
        return List.copyOf(shops);
    }

    private static Shop shop(
            String code, String name, String province, List<Procedure> procedures, int onTime, RandomGenerator random) {
        boolean saysLate = random.nextInt(10) < 3;
        return new Shop(
                code, name, province, procedures, onTime + random.nextInt(-35, 36), saysLate, random.nextLong());
    }
}
