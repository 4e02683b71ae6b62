package vn.tiendo.bench.query;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.model.Country;
import vn.tiendo.bench.server.BenchServers;

/** Every answer in a small and in a large country, with the empty answer of the application that gives it. */
final class Visits {
    private static final int WARM_UP = 1_000;
    private static final long FEW = 1;
    private static final long MANY = 2;
    private static final Goal TO_EMPTY = Goal.atMost(3);
    private static final Goal GROWTH = Goal.atMost(1.2);
    private static final List<Integer> DEPTHS = List.of(1, 2, 3);

    private final List<OfAnswer> answers;
    private final List<Visitor> empties;

    private Visits(List<OfAnswer> answers, List<Visitor> empties) {
        this.answers = answers;
        this.empties = empties;
    }

    private record OfAnswer(String name, Visitor few, Visitor many, Visitor empty) {
        private Stream<Figure> figures() {
            return Stream.of(
                    new Figure(few.name() + ", 99th percentile", few.percentile(), "ms", null),
                    new Figure(many.name() + ", 99th percentile", many.percentile(), "ms", null),
                    new Figure(name + ": 99th percentile to that of empty", many.slowerThan(empty), "", TO_EMPTY),
                    new Figure(name + ": 99th percentile, large to small", many.slowerThan(few), "", GROWTH));
        }
    }

    static Visits to(Country few, Country many, BenchServers servers, int requests) throws SQLException {
        Visitor query = empty("dossier-query", many.query(), servers, requests);
        Visitor index = empty("index-calculator", many.index(), servers, requests);
        List<Asked> askedOfFew = questions(few, requests, FEW);
        List<Asked> askedOfMany = questions(many, requests, MANY);
        List<OfAnswer> answers = new ArrayList<>();
        for (Answer answer : Answer.all()) {
            answers.add(new OfAnswer(
                    answer.name(),
                    visitor(answer, few, askedOfFew, servers),
                    visitor(answer, many, askedOfMany, servers),
                    answer instanceof Ranking ? index : query));
        }
        return new Visits(answers, List.of(query, index));
    }

    /** Asked differently wherever the random numbers differ. */
    static List<Asked> questions(Country country, int number, long random) throws SQLException {
        List<List<String>> units = new ArrayList<>();
        for (int depth : DEPTHS) {
            units.add(country.units(depth));
        }
        return Asked.many(number, units, country.today(), random);
    }

    static String name(Answer answer, Country country) {
        return "%s of %,d dossiers".formatted(answer.name(), country.dossiers());
    }

    private static Visitor visitor(Answer answer, Country country, List<Asked> questions, BenchServers servers) {
        List<URI> addresses =
                questions.stream().map(asked -> answer.address(country, asked)).toList();
        return new Visitor(name(answer, country), addresses, servers);
    }

    private static Visitor empty(String application, String url, BenchServers servers, int requests) {
        URI liveness = URI.create(url + "/actuator/health/liveness");
        return new Visitor("empty, " + application, Collections.nCopies(requests, liveness), servers);
    }

    /** Small and large take turns, and the empty answer follows. */
    List<Visitor> all() {
        return Stream.concat(answers.stream().flatMap(each -> Stream.of(each.few, each.many)), empties.stream())
                .toList();
    }

    void warmUp() throws IOException {
        for (Visitor visitor : all()) {
            visitor.warmUp(WARM_UP);
        }
    }

    List<Figure> figures() {
        return Stream.concat(
                        answers.stream().flatMap(OfAnswer::figures),
                        empties.stream()
                                .map(empty ->
                                        new Figure(empty.name() + ", 99th percentile", empty.percentile(), "ms", null)))
                .toList();
    }
}
