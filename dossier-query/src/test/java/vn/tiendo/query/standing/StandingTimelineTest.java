package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;

class StandingTimelineTest {
    @Test
    void whatWasNotReceivedIsNotCounted() {
        assertThat(Judged.JUDGE.timeline(Judged.RULES, DossierProgress.NONE).counted())
                .isFalse();
        assertThat(Judged.JUDGE.judge(DossierProgress.NONE)).isEmpty();
        assertThat(Judged.timeline(Life.received("02", "16")).counted()).isTrue();
    }

    @Test
    void itStandsNowhereBeforeItsReceiptAndAnywhereFromThenOn() {
        StandingTimeline timeline = Judged.timeline(Life.received("02", "16"));

        assertThat(timeline.on(Life.day("01"))).isEmpty();
        assertThat(timeline.on(Life.day("02"))).contains(timeline.stretches().getFirst());
        assertThat(timeline.on(Life.day("16"))).contains(timeline.stretches().getFirst());
        assertThat(timeline.on(Life.day("17"))).contains(timeline.stretches().getLast());
    }

    @Test
    void itsUnitsAreThoseThatHeldItInAnEvening() {
        assertThat(Judged.timeline(Life.received("02", "16")
                                .transferred("05T08:00", "H10")
                                .transferred("05T09:00", "H15"))
                        .units())
                .extracting(AgencyCode::value)
                .containsExactlyInAnyOrder("H09.12", "H15");
    }
}
