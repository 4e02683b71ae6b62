package vn.tiendo.bench.query;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Turns;
import vn.tiendo.bench.model.Country;
import vn.tiendo.bench.model.Crowd;
import vn.tiendo.bench.model.ReadModel;
import vn.tiendo.browser.PageTimes;

/** Pages of a unit where dossiers have piled up and of a country full of units, beside counting single figures of them. */
public final class PagesBench implements Bench {
    /** With the departments and provinces, 10,404 units. */
    private static final int COMMUNES = 284;

    private static final int OF_LARGEST = 100_000;
    private static final int OF_EACH = 6;
    private static final int REQUESTS = 40;
    private static final int WARM_UP = 100;
    private static final int OPENED = 10;

    private final Crowd crowd;

    public PagesBench() {
        this(Crowd.of(COMMUNES, OF_LARGEST, OF_EACH));
    }

    /** With another country. */
    PagesBench(Crowd crowd) {
        this.crowd = crowd;
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String question() {
        return "How soon is a page there of a unit with many dossiers, and of a country with many units?";
    }

    @Override
    public boolean isOfTheCore() {
        return false;
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        try (ReadModel model = ReadModel.sow(folder, crowd);
                Country country = model.told();
                Connection connection = country.connect()) {
            List<PageVisitor> pages = pages(country, model);
            for (PageVisitor page : pages) {
                page.warmUp(WARM_UP);
            }
            List<Pair> pairs = pairs(country, Dossiers.on(connection), model);
            List<Contestant> all = Stream.concat(
                            pages.stream().map(Contestant.class::cast),
                            pairs.stream().map(Pair::rival))
                    .toList();
            List<Series> series = Turns.take(effort.pairs(), all);
            boolean opened = open(pages);
            return new Findings(
                    name(),
                    question(),
                    setting(country, effort, opened),
                    series,
                    comparisons(pairs, series),
                    pages.stream().flatMap(PageVisitor::figures).toList());
        }
    }

    private List<PageVisitor> pages(Country country, ReadModel model) {
        String list = "/dossiers?unit=" + crowd.largest();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(Page.COUNTRY, "/");
        pages.put("province", "/units/" + crowd.province());
        pages.put("communes of a province", "/units/" + crowd.communesOfProvince());
        pages.put(Page.UNIT, "/units/" + crowd.largest());
        pages.put("list of the unit", list + "&standing=open");
        pages.put("its overdue, longest first", list + "&standing=OVERDUE&sort=overdue");
        pages.put("its open, of a procedure", list + "&standing=open&procedure=1.000007");
        pages.put("proof of its score", "/proof?figure=SCORE&unit=" + crowd.largest());
        pages.put("proof of the country's score", "/proof?figure=SCORE");
        List<PageVisitor> visitors = new ArrayList<>();
        pages.forEach((name, path) ->
                visitors.add(new PageVisitor(name, URI.create(country.query() + path), REQUESTS, model.servers())));
        return visitors;
    }

    /** Pages that have rivals. */
    private static final class Page {
        private static final String COUNTRY = "country";
        private static final String UNIT = "unit with many dossiers";

        private Page() {}
    }

    /** A page, and one of the many figures on it as one would count it. */
    private record Pair(String page, Grouping rival) {
        private Comparison comparison(Map<String, Series> series) {
            return Comparison.of(
                    Optional.ofNullable(series.get(page)).orElseThrow(),
                    Optional.ofNullable(series.get(rival.name())).orElseThrow(),
                    null);
        }
    }

    private List<Pair> pairs(Country country, Dossiers dossiers, ReadModel model) {
        LocalDate yesterday = country.today().minusDays(1);
        List<Asked> asked = List.of(new Asked(crowd.largest(), yesterday, country.today()));
        return List.of(
                new Pair(Page.UNIT, new Grouping(new Progress(), country, dossiers, asked, 1, model.servers())),
                new Pair(Page.UNIT, new Grouping(new LateFlow(), country, dossiers, asked, 1, model.servers())),
                new Pair(Page.COUNTRY, new Grouping(new Ranking(), country, dossiers, asked, 1, model.servers())));
    }

    private static List<Comparison> comparisons(List<Pair> pairs, List<Series> series) {
        Map<String, Series> byName = series.stream().collect(Collectors.toMap(Series::name, each -> each));
        return pairs.stream().map(pair -> pair.comparison(byName)).toList();
    }

    private static boolean open(List<PageVisitor> pages) {
        Optional<PageTimes> browser = PageTimes.inChromium();
        browser.ifPresent(times -> {
            try (times) {
                pages.forEach(page -> page.open(times, OPENED));
            }
        });
        return browser.isPresent();
    }

    private Map<String, String> setting(Country country, Effort effort, boolean opened) {
        Map<String, String> setting = new LinkedHashMap<>();
        setting.put("dossiers", "%,d".formatted(country.dossiers()));
        setting.put("of them open in one unit", "%,d".formatted(crowd.ofLargest()));
        setting.put("units", "%,d".formatted(crowd.units()));
        setting.put("requests", "%,d a page and turn by one thread over a kept connection".formatted(REQUESTS));
        setting.put("turns", Integer.toString(effort.pairs()));
        setting.put(
                "usable",
                opened
                        ? "from navigation to content parsed, scripts run and painted, in a browser with an empty cache, %d times"
                                .formatted(OPENED)
                        : "not measured, there is no Chromium");
        return setting;
    }
}
