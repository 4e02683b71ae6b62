package vn.tiendo.faults.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.local.run.Door;
import vn.tiendo.tests.reference.DayFigures;
import vn.tiendo.tests.reference.Progress;
import vn.tiendo.tests.reference.Reference;

/** Rankings hold the counts that brute force finds, and rank by them: one more than there are better ones. */
final class RankingsAreRecounted implements Check {
    @Override
    public Verdict judge(Evidence evidence) throws Exception {
        Reference reference =
                Reference.portal766(evidence.stored().lines(evidence.ledger().told()));
        List<String> differences = new ArrayList<>();
        for (Map.Entry<LocalDate, DayFigures> day :
                reference.figures(Days.some(evidence.dice())).entrySet()) {
            for (String period : List.of("2023", "2023-Q3", "2024-01")) {
                compare(evidence, period, day.getKey(), day.getValue(), differences);
            }
        }
        return new Verdict("rankings are those of a recount", differences);
    }

    private static void compare(
            Evidence evidence, String period, LocalDate day, DayFigures figures, List<String> differences)
            throws Exception {
        String path = "/api/v1/ranking?period=%s&asOf=%s".formatted(period, day);
        JsonNode answer = Answers.get(evidence.site().first(Door.INDEX).url() + path);
        List<JsonNode> items = StreamSupport.stream(answer.required("items").spliterator(), false)
                .toList();
        if (items.isEmpty()) {
            differences.add(path + " ranks nobody");
        }
        for (JsonNode item : items) {
            Progress expected = figures.progress(Objects.requireNonNull(Answers.text(item, "province")), period);
            if (!Answers.agree(item, expected) || !Objects.equals(rank(item), recounted(item, items))) {
                differences.add(
                        "%s answers %s, counted %s, rank %s".formatted(path, item, expected, recounted(item, items)));
            }
        }
    }

    private static @Nullable Integer rank(JsonNode item) {
        return item.path("rank").isNumber() ? Integer.valueOf(item.path("rank").asInt()) : null;
    }

    private static @Nullable Integer recounted(JsonNode item, List<JsonNode> items) {
        String score = Answers.text(item, "score");
        if (score == null) {
            return null;
        }
        BigDecimal points = new BigDecimal(score);
        long better = items.stream()
                .map(other -> Answers.text(other, "score"))
                .filter(Objects::nonNull)
                .filter(other -> new BigDecimal(other).compareTo(points) > 0)
                .count();
        return Math.toIntExact(better + 1);
    }
}
