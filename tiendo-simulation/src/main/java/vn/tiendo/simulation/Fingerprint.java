package vn.tiendo.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.ranking.Ranking;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.simulation.world.RulesInMemory;
import vn.tiendo.simulation.world.World;

/** What a world came to, as one hash: of figures by their names on the wire, not of how records look in memory. */
final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 over decisions, cells, turns and rankings. */
    static String of(World world) {
        MessageDigest digest = sha256();
        Stream.of(decisions(world), cells(world), turns(world), rankings(world))
                .flatMap(lines -> lines)
                .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<String> decisions(World world) {
        return world.installation().command().decisions().entrySet().stream()
                .map(decision -> decision.getKey() + " " + decision.getValue());
    }

    private static Stream<String> cells(World world) {
        return world.installation().query().derived().tally().cells().entrySet().stream()
                .map(cell -> cell.getKey().key() + " " + cell.getValue())
                .sorted();
    }

    private static Stream<String> turns(World world) {
        return world.installation()
                .query()
                .derived()
                .turns()
                .all()
                .map(turn -> turn.day() + " " + turn.books() + " " + turn.unit() + " " + turn.clearing())
                .sorted();
    }

    private static Stream<String> rankings(World world) {
        LocalDate last = world.story().last();
        Period year = Period.year(YearMonth.from(last));
        return RulesInMemory.BOOKS.all().stream().flatMap(book -> ranking(world, book, new PeriodOnDay(year, last)));
    }

    private static Stream<String> ranking(World world, Book book, PeriodOnDay at) {
        Ranking ranking = Ranking.of(world.installation().index().reading(book, at));
        Stream<String> items = ranking.items().stream()
                .map(item ->
                        "%s %s %s %d %d".formatted(book, item.rank(), item.province(), item.onTime(), item.received()));
        return Stream.concat(items, List.of(book + " " + ranking.nationalText()).stream());
    }
}
