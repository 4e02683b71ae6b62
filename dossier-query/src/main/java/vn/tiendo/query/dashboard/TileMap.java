package vn.tiendo.query.dashboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;

/**
 * The provinces as squares, laid out like the country: no borders, and none larger than another.
 *
 * @param tiles each province once
 */
public record TileMap(List<Tile> tiles) {
    /** Before July 2025, and since. A map is drawn in the file as it is seen. */
    private static final List<TileMap> MAPS = List.of(read("tiles-of-34.txt"), read("tiles-of-63.txt"));

    private static final String NOTHING = ".";

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /** Where a province lies, counted from 0 from the left and from the top. */
    public record Tile(AgencyCode province, int column, int row) {}

    /** The map of some provinces; those that no map shows stand in a row of their own below it. */
    public static TileMap of(Collection<AgencyCode> provinces) {
        TileMap map = MAPS.stream()
                .filter(some -> some.provinces().containsAll(provinces))
                .findFirst()
                .orElse(MAPS.getFirst());
        List<Tile> tiles = new ArrayList<>(map.tiles);
        tiles.removeIf(tile -> !provinces.contains(tile.province()));
        List<AgencyCode> missing = provinces.stream()
                .filter(province -> !map.provinces().contains(province))
                .sorted()
                .toList();
        for (int column = 0; column < missing.size(); column++) {
            tiles.add(new Tile(missing.get(column), column, map.rows()));
        }
        return new TileMap(tiles);
    }

    private Set<AgencyCode> provinces() {
        return tiles.stream().map(Tile::province).collect(Collectors.toSet());
    }

    /** How many columns it has. */
    public int columns() {
        return tiles.stream().mapToInt(Tile::column).max().orElse(-1) + 1;
    }

    /** How many rows it has. */
    public int rows() {
        return tiles.stream().mapToInt(Tile::row).max().orElse(-1) + 1;
    }

    private static TileMap read(String file) {
        List<Tile> tiles = new ArrayList<>();
        List<String> rows = lines(file);
        for (int row = 0; row < rows.size(); row++) {
            String[] columns = rows.get(row).strip().split(" +");
            for (int column = 0; column < columns.length; column++) {
                if (!columns[column].equals(NOTHING)) {
                    tiles.add(new Tile(new AgencyCode(columns[column]), column, row));
                }
            }
        }
        return new TileMap(tiles);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(TileMap.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
