package vn.tiendo.faults.verdict;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tiendo.local.run.Door;
import vn.tiendo.tests.reference.DayFigures;
import vn.tiendo.tests.reference.DayFigures.Place;
import vn.tiendo.tests.reference.Progress;
import vn.tiendo.tests.reference.Reference;

/** Progress is what brute force counts from the facts in the store: units, periods, days and a book at random. */
final class FiguresAreRecounted implements Check {
    private static final int PLACES_A_DAY = 40;

    @Override
    public Verdict judge(Evidence evidence) throws Exception {
        List<String> lines = evidence.stored().lines(evidence.ledger().told());
        boolean portal = evidence.dice().nextBoolean();
        Reference reference = portal ? Reference.portal766(lines) : Reference.province(lines);
        List<String> differences = new ArrayList<>();
        for (Map.Entry<LocalDate, DayFigures> day :
                reference.figures(Days.some(evidence.dice())).entrySet()) {
            compare(evidence, portal ? "PORTAL_766" : "PROVINCE", day.getKey(), day.getValue(), differences);
        }
        return new Verdict("figures are those of a recount", differences);
    }

    private static void compare(
            Evidence evidence, String book, LocalDate day, DayFigures figures, List<String> differences)
            throws IOException, InterruptedException {
        List<Place> places = new ArrayList<>(figures.places());
        places.sort(Comparator.comparing(Place::toString));
        Collections.shuffle(places, evidence.dice());
        for (Place place : places.subList(0, Math.min(PLACES_A_DAY, places.size()))) {
            String path = "/api/v1/units/%s/progress?book=%s&period=%s&asOf=%s"
                    .formatted(place.unit(), book, place.period(), day);
            Progress expected = figures.progress(place.unit(), place.period());
            JsonNode answer = Answers.get(evidence.site().first(Door.QUERY).url() + path);
            if (!Answers.agree(answer, expected)) {
                differences.add("%s answers %s, counted %s".formatted(path, answer, expected));
            }
        }
    }
}
