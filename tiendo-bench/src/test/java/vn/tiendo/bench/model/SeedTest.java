package vn.tiendo.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void aShareOfTheDossiersIsTaken() {
        long taken = IntStream.range(0, 100_000)
                .filter(serial -> SeedSource.part("H09.12-260105-%04d".formatted(serial)) < 200)
                .count();
        assertThat(taken).isBetween(19_000L, 21_000L);
    }

    @Test
    void everyProvinceHasItsDepartmentsAndTheCommunesOfAllCopies() {
        List<String> rows = SeedUnits.csv().lines().skip(1).toList();
        assertThat(rows).hasSize(34 * (6 + 20)).doesNotHaveDuplicates();
        assertThat(rows).anyMatch(row -> row.startsWith("H26.15.20,")).anyMatch(row -> row.startsWith("H26.03,"));
    }
}
