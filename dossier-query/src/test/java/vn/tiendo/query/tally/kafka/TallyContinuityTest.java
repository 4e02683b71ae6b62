package vn.tiendo.query.tally.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.tally.ToldTally;

/** Whether a tally and its topic go on from one another, on both of them in memory. */
class TallyContinuityTest {
    private final Tally tally = new Tally();
    private final Topic topic = new Topic();
    private boolean allRead = true;

    @Test
    void theFirstTopicIsToldWhateverComes() {
        continuity("").ensure();

        assertThat(tally.topic).isEqualTo("one");
        assertThat(tally.toldAll).isEmpty();
    }

    @Test
    void aTopicMadeAnewIsToldNothingUntilSomebodyHasItToldAll() {
        continuity("").ensure();
        topic.id = "two";

        assertThatThrownBy(() -> continuity("").ensure()).hasMessageContaining("tiendo.tally.adopt=two@0");
        assertThatThrownBy(() -> continuity("one@0").ensure()).hasMessageContaining("made anew");
        assertThat(tally.toldAll).isEmpty();

        continuity("two@0").ensure();
        assertThat(tally.toldAll).containsExactly("two");
    }

    @Test
    void aDatabaseThatWasSetBackTellsNothingUntilSomebodyHasItTellAll() {
        tally.last = 5;
        topic.last.addAll(List.of(7L, 8L));

        assertThatThrownBy(() -> continuity("").ensure())
                .hasMessageContaining("set back")
                .hasMessageContaining("tiendo.tally.adopt=one@8");

        continuity("one@8").ensure();
        assertThat(tally.toldAll).containsExactly("one");
    }

    @Test
    void allIsToldOnceAllIsRead() {
        topic.last.add(8L);
        allRead = false;
        TallyContinuity continuity = continuity("one@8");

        assertThatThrownBy(continuity::ensure).hasMessageContaining("as soon as");
        assertThat(tally.toldAll).isEmpty();

        allRead = true;
        continuity.ensure();
        continuity.ensure();
        assertThat(tally.toldAll).containsExactly("one");
    }

    @Test
    void aDatabaseThatIsAnotherOneWhileTheProgramRunsIsComparedAgain() {
        TallyContinuity continuity = continuity("");
        tally.last = 8;
        topic.last.add(8L);
        continuity.ensure();

        tally.last = 5;
        continuity.ensure();
        tally.server = "started anew";

        assertThatThrownBy(continuity::ensure).hasMessageContaining("set back");
    }

    private TallyContinuity continuity(String approved) {
        return new TallyContinuity(tally, topic, () -> allRead, approved);
    }

    private static final class Tally implements ToldTally {
        private final List<String> toldAll = new ArrayList<>();
        private String server = "server";
        private @Nullable String topic;
        private long last;

        @Override
        public String database() {
            return server;
        }

        @Override
        public Optional<String> topic() {
            return Optional.ofNullable(topic);
        }

        @Override
        public void isToldTo(String told) {
            topic = told;
        }

        @Override
        public boolean knows(Collection<Long> folds) {
            return folds.stream().allMatch(fold -> fold <= last);
        }

        @Override
        public void tellAll(String told) {
            topic = told;
            toldAll.add(told);
        }
    }

    private static final class Topic implements TallyTopic {
        private final List<Long> last = new ArrayList<>();
        private String id = "one";

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<Long> lastFolds() {
            return last;
        }
    }
}
