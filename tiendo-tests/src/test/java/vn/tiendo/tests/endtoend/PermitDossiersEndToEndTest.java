package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.local.run.Door;

class PermitDossiersEndToEndTest {
    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void everyExpectedFigureIsAnsweredExactly() {
        PermitFile file = new PermitFile("WABO");

        tiendo.tell(file.lines());

        tiendo.awaitRead();
        file.assertAnswered(path -> tiendo.get(Door.QUERY, path));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyOrderAndRepetitionOverBothDoorsGivesTheSame(long seed) {
        PermitFile inOrder = new PermitFile("ORD0");
        PermitFile shuffled = new PermitFile("S%03d".formatted(seed));
        List<String> lines = shuffled.shuffledWithRepeats(seed);
        List<String> half = lines.subList(0, lines.size() / 2);
        List<String> otherHalf = lines.subList(lines.size() / 2, lines.size());

        tiendo.tell(inOrder.lines()); // told once; for later seeds all of it is known
        tiendo.tell(half);
        tiendo.tellOverKafka(otherHalf);

        tiendo.awaitRead();
        shuffled.assertAnswered(path -> tiendo.get(Door.QUERY, path));
        assertThat(progressOf("S%03d".formatted(seed))).isEqualTo(progressOf("ORD0"));
    }

    /** The progress of each dossier byte for byte, the province's code aside. */
    private Map<String, String> progressOf(String province) {
        Map<String, String> progress = new TreeMap<>();
        new Databases(tiendo.installation())
                .of("dossier_query")
                .sql("select code, convert_from(progress, 'UTF8') from dossier where code like :codes")
                .param("codes", province + ".%")
                .query((row, number) -> progress.put(
                        row.getString(1).replace(province, "_"),
                        row.getString(2).replace(province, "_")))
                .list();
        assertThat(progress).hasSize(1434);
        return progress;
    }
}
