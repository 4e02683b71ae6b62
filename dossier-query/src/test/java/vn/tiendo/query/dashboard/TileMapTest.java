package vn.tiendo.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.query.dashboard.TileMap.Tile;

class TileMapTest {
    private static List<AgencyCode> provinces(String day) {
        return Provinces.on(LocalDate.parse(day)).stream().map(Province::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-30", "2025-06-30", "2025-07-01", "2026-11-23"})
    void everyProvinceOfTheDayHasAPlaceOfItsOwn(String day) {
        TileMap map = TileMap.of(provinces(day));
        assertThat(map.tiles().stream().map(Tile::province)).containsExactlyInAnyOrderElementsOf(provinces(day));
        assertThat(map.tiles().stream().map(tile -> tile.column() + " " + tile.row()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theNorthIsAboveTheSouthAndTheWestLeftOfTheEast() {
        TileMap map = TileMap.of(provinces("2026-11-23"));
        assertThat(tile(map, "H14").row()).isLessThan(tile(map, "H26").row());
        assertThat(tile(map, "H26").row()).isLessThan(tile(map, "H29").row());
        assertThat(tile(map, "H18").column()).isLessThan(tile(map, "H49").column());
    }

    @Test
    void aProvinceThatNoMapShowsStandsBelow() {
        AgencyCode unknown = new AgencyCode("H99");
        List<AgencyCode> provinces = Stream.concat(provinces("2026-11-23").stream(), Stream.of(unknown))
                .toList();
        TileMap map = TileMap.of(provinces);
        assertThat(map.tiles()).hasSize(35);
        assertThat(tile(map, "H99").row()).isEqualTo(tile(map, "H12").row() + 1);
    }

    private static Tile tile(TileMap map, String province) {
        return map.tiles().stream()
                .filter(tile -> tile.province().value().equals(province))
                .findFirst()
                .orElseThrow();
    }
}
