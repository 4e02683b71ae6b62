package vn.tiendo.tests.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.tests.random.Event;

/** Given what was told of the dossier {@link #DOSSIER}: how it is judged day after day. */
final class Given {

    static final String DOSSIER = "H09.12-231002-0041";

    private final Reference reference;
    private @Nullable LocalDate day;

    private Given(Reference reference) {
        this.reference = reference;
    }

    /** In the order of arrival. */
    static Given given(Event... events) {
        return new Given(
                Reference.portal766(Arrays.stream(events).map(Event::json).toList()));
    }

    Given notCountedOn(String asOf) {
        assertThat(reference.judge(DOSSIER, LocalDate.parse(asOf)))
                .as("on %s", asOf)
                .isEmpty();
        return this;
    }

    /** Says which day is meant by what follows. */
    Given on(String asOf, Standing expected) {
        day = LocalDate.parse(asOf);
        assertThat(judgement().map(Judgement::standing)).as("on %s", asOf).hasValue(expected);
        return this;
    }

    Given due(String expected) {
        assertThat(judgement().map(Judgement::dueDay)).as("due on %s", day).hasValue(LocalDate.parse(expected));
        return this;
    }

    Given withoutDue() {
        assertThat(judgement().map(Judgement::dueDay)).as("due on %s", day).isEmpty();
        return this;
    }

    Given heldBy(String expected) {
        assertThat(judgement().map(Judgement::unit)).as("unit on %s", day).hasValue(expected);
        return this;
    }

    Given receivedOn(String expected) {
        assertThat(judgement().map(Judgement::receivedOn))
                .as("received, on %s", day)
                .hasValue(LocalDate.parse(expected));
        return this;
    }

    private Optional<Judgement> judgement() {
        return day == null ? Optional.empty() : reference.judge(DOSSIER, day);
    }
}
