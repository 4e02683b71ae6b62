package vn.tiendo.local.sample;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units of the sample year as a registry takes them. */
public final class SampleUnits {
    private static final String HEADER = "code,name,kind,parent,validFrom,validTo,successor,statisticsCode";
    private static final int GROUPS_OF_A_DEPARTMENT = 2;

    private SampleUnits() {}

    /** All shops of all provinces and the group that holds communes, a row each, under a header. */
    public static String csv() {
        return Province.all(SampleYear.SEED).stream()
                .flatMap(SampleUnits::rows)
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    private static Stream<String> rows(Province province) {
        String communes = "%s.15,Các xã và phường,COMMUNE,,,,,".formatted(province.code());
        return Stream.concat(Stream.of(communes), province.shops().stream().map(SampleUnits::row));
    }

    private static String row(Shop shop) {
        boolean department = shop.code().split("\\.", -1).length == GROUPS_OF_A_DEPARTMENT;
        return "%s,%s,%s,,,,,".formatted(shop.code(), shop.name(), department ? "DEPARTMENT" : "COMMUNE");
    }
}
