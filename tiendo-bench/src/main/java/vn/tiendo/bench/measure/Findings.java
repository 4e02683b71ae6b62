package vn.tiendo.bench.measure;

import java.util.List;
import java.util.Map;

/**
 * What a bench found.
 *
 * @param setting what was run, such as numbers of events and turns, in reading order
 */
public record Findings(
        String bench,
        String question,
        Map<String, String> setting,
        List<Series> series,
        List<Comparison> comparisons,
        List<Figure> figures) {}
