package vn.tiendo.bench.instances;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.bench.endtoend.Answers;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.local.run.Door;
import vn.tiendo.local.sample.SampleUnits;

/** Whether installations that were told the same answer the same, byte for byte but for when. */
public final class Agreement {
    /** When something was counted, and its place in a store where what comes at the same time stands in any order. */
    private static final Set<String> MOMENTS = Set.of("position", "updatedAt", "through");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Agreement() {}

    private record Question(Door door, String path) {}

    /** Each is told by where the processes of an application answer; these are asked in turn. */
    public static List<Figure> of(Function<Door, List<String>> one, Function<Door, List<String>> other)
            throws Exception {
        List<Question> questions = questions();
        long differing = 0;
        long counted = 0;
        for (int i = 0; i < questions.size(); i++) {
            JsonNode mine = answer(questions.get(i), i, one);
            differing += agree(questions.get(i), mine, answer(questions.get(i), i, other)) ? 0 : 1;
            counted += mine.path("received").asLong() > 0 ? 1 : 0;
        }
        return List.of(
                new Figure("answers compared: progress of all units, rankings", questions.size(), "", null),
                new Figure("of these, of a unit that has received dossiers", counted, "", null),
                new Figure("of these, answered otherwise by the second", differing, "", Goal.atMost(0)));
    }

    private static boolean agree(Question question, JsonNode mine, JsonNode theirs) {
        boolean same = mine.toString().equals(theirs.toString());
        if (!same) {
            System.err.printf("  %s differs:%n    %s%n    %s%n", question.path(), mine, theirs);
        }
        return same;
    }

    private static JsonNode answer(Question question, int number, Function<Door, List<String>> installation)
            throws Exception {
        List<String> urls = installation.apply(question.door());
        JsonNode answer = new Answers(urls.get(number % urls.size())).get(question.path());
        return ((ObjectNode) answer).remove(MOMENTS);
    }

    private static List<Question> questions() {
        LocalDate today = LocalDate.now(ZONE);
        List<Question> questions = new ArrayList<>();
        for (LocalDate day :
                List.of(today, today.minusMonths(3), today.withDayOfYear(1).minusDays(1))) {
            String when = "period=%d&asOf=%s".formatted(day.getYear(), day);
            questions.add(new Question(Door.INDEX, "/api/v1/ranking?" + when));
            units().map(unit -> new Question(Door.QUERY, "/api/v1/units/" + unit + "/progress?" + when))
                    .forEach(questions::add);
        }
        return questions;
    }

    /** Of the sample: the provinces and all units below them. */
    private static Stream<String> units() {
        return SampleUnits.csv()
                .lines()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .flatMap(Agreement::withAncestors)
                .distinct();
    }

    private static Stream<String> withAncestors(String unit) {
        return IntStream.range(0, unit.length())
                .filter(i -> unit.charAt(i) == '.')
                .mapToObj(i -> unit.substring(0, i))
                .flatMap(ancestor -> Stream.of(ancestor, unit));
    }
}
