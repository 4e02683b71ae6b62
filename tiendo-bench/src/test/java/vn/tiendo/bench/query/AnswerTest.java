package vn.tiendo.bench.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void askedOfEachKindOfUnitInTurnOnDaysBeforeToday() {
        List<Asked> many = Asked.many(6, List.of(List.of("H01", "H02"), List.of("H01.03")), TODAY, 1);
        assertThat(many).extracting(Asked::depth).containsExactly(1, 2, 1, 2, 1, 2);
        assertThat(many).allMatch(asked -> asked.day().isBefore(TODAY));
        assertThat(many).isEqualTo(Asked.many(6, List.of(List.of("H01", "H02"), List.of("H01.03")), TODAY, 1));
    }

    @Test
    void whatIsNoneInAnAnswerIsLeftOut() {
        assertThat(new Progress().read(json("{'standings':{'IN_TERM':3,'WAITING':0}}")))
                .isEqualTo(Map.of("IN_TERM", 3L));
        assertThat(new Ranking().read(json("{'items':[{'province':'H09','received':5,'onTime':5}]}")))
                .isEqualTo(Map.of("H09 on time", 5L));
    }

    @Test
    void stocksOfAUnitAndItsChildren() {
        assertThat(new LateFlow()
                        .read(json("{'unit':'H09','opening':2,'closing':1,"
                                + "'children':[{'unit':'H09.12','opening':2,'closing':0}]}")))
                .isEqualTo(Map.of("H09 opening", 2L, "H09 closing", 1L, "H09.12 opening", 2L));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
