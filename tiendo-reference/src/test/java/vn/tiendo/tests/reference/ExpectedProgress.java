package vn.tiendo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures to compare with, from those that are not zero. */
final class ExpectedProgress {

    private ExpectedProgress() {}

    /** Every late dossier is the agency's. */
    static Progress of(long received, long onTime, long late, @Nullable String score, Map<Standing, Long> some) {
        Map<Standing, Long> standings = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            standings.put(standing, some.getOrDefault(standing, 0L));
        }
        Map<Cause, Long> causes = Map.of(Cause.AGENCY, late, Cause.SUSPENSION, 0L, Cause.TECHNICAL_ERROR, 0L);
        Progress progress = new Progress(received, onTime, late, standings, causes);
        assertThat(progress.score()).isEqualTo(score);
        return progress;
    }
}
