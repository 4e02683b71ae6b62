package vn.tiendo.bench.query;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.model.Country;
import vn.tiendo.bench.server.BenchServers;

/**
 * Counts from the dossiers what the product answers, and is checked against it. It has the better of it: no HTTP, no JSON,
 * nothing but the numbers.
 */
final class Grouping implements Contestant {
    private static final double NANOS_A_SECOND = 1e9;

    private final Answer answer;
    private final Country country;
    private final Dossiers dossiers;
    private final List<Asked> questions;
    private final int questionsATurn;
    private final BenchServers servers;
    private int next;

    /** @param questions of which each turn takes the next few */
    Grouping(
            Answer answer,
            Country country,
            Dossiers dossiers,
            List<Asked> questions,
            int questionsATurn,
            BenchServers servers) {
        this.answer = answer;
        this.country = country;
        this.dossiers = dossiers;
        this.questions = questions;
        this.questionsATurn = questionsATurn;
        this.servers = servers;
    }

    @Override
    public String name() {
        return answer.name() + " by group by";
    }

    @Override
    public Sample turn() throws IOException, SQLException {
        double seconds = 0;
        double cpu = 0;
        for (int i = 0; i < questionsATurn; i++) {
            Asked asked = questions.get(next++ % questions.size());
            double cpuBefore = servers.cpuSeconds();
            long begin = System.nanoTime();
            Map<String, Long> counted = answer.counted(dossiers, asked);
            seconds += (System.nanoTime() - begin) / NANOS_A_SECOND;
            cpu += servers.cpuSeconds() - cpuBefore;
            check(asked, counted);
        }
        return new Sample(questionsATurn, seconds, cpu);
    }

    private void check(Asked asked, Map<String, Long> counted) throws IOException {
        Map<String, Long> answered =
                answer.read(JsonMapper.shared().readTree(Requests.get(answer.address(country, asked))));
        if (!answered.equals(counted)) {
            throw new IllegalStateException(
                    "%s of %s: answered %s, counted %s".formatted(answer.name(), asked, answered, counted));
        }
    }
}
