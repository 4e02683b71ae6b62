package vn.tiendo.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.query.fixture.Published;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ToldFacts;
import vn.tiendo.query.ranking.RankingIntake;
import vn.tiendo.query.tally.CellFolder;
import vn.tiendo.testing.BinhDuongWeek;

/** The application, told the week of Bình Dương and what was published at its end; asked on the day after. */
public final class BinhDuongReport implements AutoCloseable {
    private static final LocalDate TODAY = BinhDuongWeek.LAST_DAY.plusDays(1);
    private static final int BATCH = 2_000;

    private final ReadModel model = new ReadModel();
    private final ReadingServer server = new ReadingServer(model, TODAY);

    /** @param published whether the index calculator published anything */
    public BinhDuongReport(boolean published) {
        model.position(0, 40_711, Instant.parse("2023-10-31T00:14:03Z"));
        server.put("/api/v1/units?by=Lan", "text/csv", BinhDuongWeek.units());
        tell();
        if (published) {
            publish(ranking(), index());
        }
    }

    private void tell() {
        ToldFacts told = new ToldFacts(server);
        List<List<LifecycleEvent>> all = BinhDuongWeek.dossiers();
        for (int from = 0; from < all.size(); from += BATCH) {
            told.tell(all.subList(from, Math.min(all.size(), from + BATCH)).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        server.bean(CellFolder.class).foldSurely();
    }

    /** Takes what the index calculator tells. */
    public void publish(String ranking, String index) {
        RankingIntake intake = server.bean(RankingIntake.class);
        server.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            intake.takeRankings(List.of(Published.toldRanking(ranking)));
            intake.takeIndexes(List.of(Published.toldIndex(index)));
        });
    }

    public ReadingServer server() {
        return server;
    }

    private static String ranking() {
        return """
                {"period":"2023","asOf":"2023-10-30","book":"PORTAL_766","items":[{"rank":21,"province":"H09",
                 "name":"Bình Dương","received":20000,"onTime":16500,"late":3500,"score":"16.50","scoreChange":"0.32",
                 "rankChange":-1}%s],"national":"16.90","formula":"766-2022","baseline":"2023-10-23","sequence":1,
                 "final":true,"fold":42,"position":40711}
                """.formatted(others("\"received\":0,\"onTime\":0,\"late\":0"));
    }

    private static String index() {
        return """
                {"asOf":"2023-10-30","items":[{"rank":16,"province":"H09","name":"Bình Dương","total":"74.70",
                 "grade":"FAIR","totalChange":"0.50","rankChange":1,"missing":[],"groups":{
                 "TRANSPARENCY":{"score":"13.20","rank":25,"movement":"SAME","change":"0.00","source":"GIVEN"},
                 "PROCESSING_PROGRESS":{"score":"16.50","rank":21,"movement":"UP","change":"0.32","source":"COUNTED"},
                 "ONLINE_SERVICES":{"score":"8.90","rank":12,"movement":"UP","change":"0.25","source":"GIVEN"},
                 "ONLINE_PAYMENT":{"score":"5.60","rank":19,"movement":"SAME","change":"0.00","source":"GIVEN"},
                 "SATISFACTION":{"score":"16.80","rank":30,"movement":"SAME","change":"0.00","source":"GIVEN"},
                 "DIGITIZATION":{"score":"13.70","rank":9,"movement":"DOWN","change":"-0.07","source":"GIVEN"}}}%s],
                 "national":{"groups":{}},"formula":"766-2022","baseline":"2023-10-23","sequence":1,"final":true,
                 "position":40711}
                """.formatted(others("\"groups\":{},\"missing\":[]"));
    }

    private static String others(String rest) {
        return Provinces.on(BinhDuongWeek.LAST_DAY).stream()
                .filter(province -> !province.code().equals(BinhDuongWeek.PROVINCE))
                .map(province ->
                        ",{\"province\":\"%s\",\"name\":\"%s\",%s}".formatted(province.code(), province.name(), rest))
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        server.close();
    }
}
