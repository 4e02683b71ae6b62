package vn.tiendo.query.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.query.rules.HolidayDeclared.BESIDE_IT;
import static vn.tiendo.query.rules.HolidayDeclared.DUE_ON_THE_12TH;
import static vn.tiendo.query.rules.HolidayDeclared.DUE_ON_THE_5TH;
import static vn.tiendo.query.rules.HolidayDeclared.HOLIDAY;
import static vn.tiendo.query.rules.HolidayDeclared.OVER_IT;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;

/** What comes in between while a change is worked out. */
class AmendingTest {
    private final HolidayDeclared holiday = new HolidayDeclared();
    private final RuledDossiers dossiers = holiday.dossiers();

    @AfterEach
    void close() {
        holiday.close();
    }

    @Test
    void whatIsToldWhileItIsWorkedOutIsLookedAtOnceMore() {
        Amending amending = holiday.whileItIsWorkedOut(() -> dossiers.tell(BESIDE_IT, DUE_ON_THE_12TH));

        Enacted enacted = amending.enact(HOLIDAY);

        assertThat(enacted.moved()).isEqualTo(2);
        dossiers.assertAsIfJudgedFromTheBeginning(1);
    }

    @Test
    void aSecondChangeIsRefusedWhileOneIsWorkedOut() {
        AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
        Amending second = holiday.undisturbed();
        Amending first = holiday.whileItIsWorkedOut(() -> {
            try {
                second.enact(HOLIDAY);
            } catch (Refusal refused) {
                refusal.set(refused);
            }
        });

        assertThat(first.enact(HOLIDAY).moved()).isEqualTo(1);
        assertThat(refusal.get())
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.CONFLICT));
    }

    @Test
    void aChangeThatWasGivenUpIsNotPutInForce() {
        Map<DossierCode, List<CountedTimeline>> before = dossiers.timelines();
        Amending slow = holiday.whileItIsWorkedOut(
                () -> holiday.execute("update rule_watch set until = clock_timestamp() - interval '1 second'"));

        assertThatThrownBy(() -> slow.enact(HOLIDAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("given up");
        holiday.assertNothingChanged(before);
    }

    @Test
    void whatAKilledProcessLeftIsClearedByTheNextChange() {
        holiday.execute("insert into rule_watch values (true, gen_random_uuid(), clock_timestamp())");
        holiday.execute("insert into rule_candidate values ('left')");

        assertThat(holiday.undisturbed().enact(HOLIDAY).moved()).isEqualTo(1);
        assertThat(holiday.count("rule_watch")).isZero();
        assertThat(holiday.count("rule_candidate")).isZero();
    }

    @Test
    void whatFollowsFromTheRulesApartFromTimelinesIsWrittenAnewToo() {
        AtomicReference<@Nullable String> written = new AtomicReference<>();
        Derivation real = dossiers.bean(Derivation.class);
        Projection other = new Projection() {
            @Override
            public List<String> tables() {
                return List.of();
            }

            @Override
            public void put(List<JudgedDossier> batch, Judge judge) {
                written.set(batch.toString());
            }

            @Override
            public boolean differs(DossierProgress progress, Judge before, Judge after) {
                return progress.equals(DUE_ON_THE_5TH);
            }
        };
        Amending amending = holiday.deriving(new Derivation(List.of(other), real.journal(), Witness.NONE));

        assertThat(amending.enact(HOLIDAY).moved()).isEqualTo(1);
        assertThat(written.get()).contains(OVER_IT, BESIDE_IT);
    }
}
