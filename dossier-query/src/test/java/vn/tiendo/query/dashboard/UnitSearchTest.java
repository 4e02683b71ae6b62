package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.access.Scope;
import vn.tiendo.query.dashboard.UnitSearch.Found;
import vn.tiendo.query.dashboard.UnitSearch.Matches;
import vn.tiendo.query.unit.Registration;
import vn.tiendo.query.unit.Registrations;
import vn.tiendo.query.unit.UnitRegistry;

class UnitSearchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int COMMUNES = 60;

    private static Matches find(String words) {
        List<Registration> communes = IntStream.range(0, COMMUNES)
                .mapToObj(number -> Registrations.commune("H29.1%02d".formatted(number), null))
                .toList();
        UnitRegistry registry =
                new UnitRegistry(Stream.concat(Registrations.provinces().registrations().stream(), communes.stream())
                        .toList());
        return new UnitSearch(registry, DAY, Scope.EVERYWHERE).of(words);
    }

    @Test
    void marksAndCapitalsNeedNotBeTyped() {
        assertThat(find("da nang").first()).extracting(Found::name).containsExactly("Đà Nẵng");
        assertThat(find("ĐÀ NẴNG").total()).isEqualTo(1);
    }

    @Test
    void ofManyTheFirstAreShownAndAllAreCounted() {
        Matches matches = find("commune");
        assertThat(matches.first()).hasSize(50);
        assertThat(matches.total()).isEqualTo(COMMUNES);
    }

    @Test
    void thoseAboveComeFirst() {
        assertThat(find("h29").first().getFirst().code().value()).isEqualTo("H29");
    }

    @Test
    void noWordsFindNothing() {
        assertThat(find("  ")).isEqualTo(new Matches(List.of(), 0));
    }
}
