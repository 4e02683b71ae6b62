package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
    static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final int WORST = 690;
    private static final int BEST = 990;

    /** In the middle, from where there is room to climb and to fall. */
    private static final int DRIFTING = 770;

    /** Cà Mau does better from month to month, Đắk Lắk worse. */
    private static final Map<String, Drift> DRIFTS = Map.of("H12", Drift.CLIMBING, "H15", Drift.FALLING);

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
            provinces.add(province(
                    codes.get(i), onTime(codes.get(i), places.get(i), codes.size()), new SplittableRandom(seed + i)));
        }
        return List.copyOf(provinces);
    }

    private static int onTime(String code, int place, int provinces) {
        return DRIFTS.containsKey(code) ? DRIFTING : WORST + (BEST - WORST) * place / (provinces - 1);
    }

    private static Province province(String code, int onTime, RandomGenerator random) {
        int weight = CITIES.contains(code) ? random.nextInt(40, 75) : random.nextInt(15, 35);
        return new Province(code, weight, shops(code, onTime, random));
    }

    /** Six departments, of which one is bad in every second province, and three to five communes below the group that holds communes. */
    private static List<Shop> shops(String province, int onTime, RandomGenerator random) {
        List<Shop> shops = new ArrayList<>();
        List<List<Procedure>> departments = Procedure.ofDepartments();
        int bad = random.nextInt(2 * departments.size());
        for (int i = 0; i < departments.size(); i++) {
            String code = "%s.%02d".formatted(province, 3 + 2 * i);
            shops.add(shop(
                    code, Procedure.DEPARTMENT_NAMES.get(i), province, departments.get(i), onTime, i == bad, random));
        }
        int communes = random.nextInt(3, 6);
        for (int i = 1; i <= communes; i++) {
            String code = "%s.15.%02d".formatted(province, i);
            shops.add(shop(code, "Phường số " + i, province, Procedure.ofCommune(), onTime, false, random));
        }
        return List.copyOf(shops);
    }

    private static Shop shop(
            String code,
            String name,
            String province,
            List<Procedure> procedures,
            int onTime,
            boolean bad,
            RandomGenerator random) {
        boolean saysLate = random.nextInt(10) < 3;
        int share = onTime + random.nextInt(-35, 36);
        Drift drift = DRIFTS.getOrDefault(province, Drift.STEADY);
        return new Shop(code, name, province, procedures, share, drift, bad, saysLate, random.nextLong());
    }
}
