package vn.tiendo.contract.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.wire.WireType;

class KindTest {
    @Test
    void facts_of_one_instant_are_judged_in_this_order() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::wireName))
                .startsWith(
                        "received",
                        "suspended",
                        "resumed",
                        "deadline-extended",
                        "transferred",
                        "processed",
                        "withdrawn",
                        "not-accepted",
                        "returned")
                .containsExactlyInAnyOrder(
                        "received",
                        "suspended",
                        "resumed",
                        "deadline-extended",
                        "transferred",
                        "processed",
                        "withdrawn",
                        "not-accepted",
                        "returned",
                        "registered",
                        "late",
                        "technical-error",
                        "technical-error-resolved",
                        "classified",
                        "retracted");
    }

    @Test
    void four_kinds_finish() {
        assertThat(Kind.values())
                .filteredOn(Kind::finishes)
                .containsExactly(Kind.PROCESSED, Kind.WITHDRAWN, Kind.NOT_ACCEPTED, Kind.RETURNED);
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_found_by_its_name_and_its_type(Kind kind) {
        assertThat(Kind.named(kind.wireName())).contains(kind);
        assertThat(WireType.lifecycle(kind)).isEqualTo("vn.tiendo.dossier." + kind.wireName() + ".v1");
        assertThat(WireType.recorded(kind)).isEqualTo("vn.tiendo.dossier-event." + kind.wireName() + ".v1");
        assertThat(WireType.lifecycleKind(WireType.lifecycle(kind))).contains(kind);
        assertThat(WireType.lifecycleKind(WireType.recorded(kind))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "received",
                "vn.tiendo.dossier.v1",
                "vn.tiendo.dossier..v1",
                "vn.tiendo.dossier.received.v2",
                "vn.tiendo.dossier.received",
                "vn.tiendo.dossier.RECEIVED.v1",
                "vn.tiendo.dossier.received.v1 "
            })
    void another_type_names_no_kind(String type) {
        assertThat(WireType.lifecycleKind(type)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_001, Integer.MAX_VALUE})
    void a_processing_time_is_from_1_to_1000(int amount) {
        ProcessingTime.Unit unit = ProcessingTime.Unit.WORKING_HOURS;

        assertThat(new ProcessingTime(1, unit).amount()).isEqualTo(1);
        assertThat(new ProcessingTime(1_000, unit).amount()).isEqualTo(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProcessingTime(amount, unit));
    }
}
