package vn.tiendo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tiendo.fuzz.Fuzzer.Outcome;

/** Whatever is asked, the answer is one that is documented. */
class FuzzTest {
    private static final int REQUESTS = 5_000;
    private static final int OF_A_NIGHT = 1_000_000;

    @Test
    void each_answer_is_as_documented() throws Exception {
        ask(REQUESTS);
    }

    @Test
    @Tag("night")
    void each_of_a_million_answers_is_as_documented() throws Exception {
        ask(OF_A_NIGHT);
    }

    private static void ask(int requests) throws InterruptedException {
        long seed = Long.getLong("fuzz.seed", new Random().nextInt(Integer.MAX_VALUE));
        System.out.println("Fuzzing with seed " + seed);
        long begin = System.nanoTime();
        Outcome outcome = new Fuzzer(Shared.playground(), Shared.documents(), seed).run(0, requests);
        System.out.printf("%s in %,d ms%n", outcome.statuses(), (System.nanoTime() - begin) / 1_000_000);

        assertThat(outcome.faults())
                .as("./tiendo fuzz --seed %d --requests %d", seed, requests)
                .isEmpty();
    }
}
