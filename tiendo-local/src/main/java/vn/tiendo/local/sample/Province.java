package vn.tiendo.local.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One of the 34 provinces since 1 July 2025, with its one-stop shops.
 *
 * @param code its agency code
 * @param weight how many of a thousand dossiers of the country it receives
 */
record Province(String code, int weight, List<Shop> shops) {
    private static final String TABLE = "provinces-from-2025-07-01.csv";
    private static final int CODE_COLUMN = 4;
    private static final int TYPE_COLUMN = 3;
    private static final int WORST = 690;
    private static final int BEST = 990;

    /** All of them, the same for the same seed; the best and the worst are far apart. */
    static List<Province> all(long seed) {
        List<String[]> rows = rows();
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        List<Province> provinces = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int onTime = WORST + (BEST - WORST) * places.get(i) / (rows.size() - 1);
            provinces.add(province(rows.get(i), onTime, new SplittableRandom(seed + i)));
        }
        return List.copyOf(provinces);
    }

    private static Province province(String[] row, int onTime, RandomGenerator random) {
        int weight = row[TYPE_COLUMN].equals("municipality") ? random.nextInt(40, 75) : random.nextInt(15, 35);
        return new Province(row[CODE_COLUMN], weight, shops(row[CODE_COLUMN], onTime, random));
    }

    /** Six departments, and three to five communes below the group that holds communes. */
    private static List<Shop> shops(String province, int onTime, RandomGenerator random) {
        List<Shop> shops = new ArrayList<>();
        List<List<Procedure>> departments = Procedure.ofDepartments();
        for (int i = 0; i < departments.size(); i++) {
            String code = "%s.%02d".formatted(province, 3 + 2 * i);
            shops.add(shop(code, province, departments.get(i), onTime, random));
        }
        int communes = random.nextInt(3, 6);
        for (int i = 1; i <= communes; i++) {
            String code = "%s.15.%02d".formatted(province, i);
            shops.add(shop(code, province, Procedure.ofCommune(), onTime, random));
        }
        return List.copyOf(shops);
    }

    private static Shop shop(
            String code, String province, List<Procedure> procedures, int onTime, RandomGenerator random) {
        boolean saysLate = random.nextInt(10) < 3;
        return new Shop(code, province, procedures, onTime + random.nextInt(-35, 36), saysLate, random.nextLong());
    }

    private static List<String[]> rows() {
        try (InputStream table = Objects.requireNonNull(Province.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
