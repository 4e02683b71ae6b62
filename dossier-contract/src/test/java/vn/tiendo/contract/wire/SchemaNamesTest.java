package vn.tiendo.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyState;

/** The schemas know every kind, state and anomaly by its name. */
class SchemaNamesTest {
    @Test
    void every_type_of_event_is_named() {
        List<String> posted = texts(Topics.DOSSIER_LIFECYCLE, "/properties/type/enum");
        List<String> recorded = texts(Topics.DOSSIER_EVENTS, "/properties/type/enum");

        assertThat(posted)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Kind.values()).map(WireType::lifecycle).toList());
        assertThat(recorded)
                .hasSize(posted.size() + 1)
                .contains(WireType.POSITION_TOLD)
                .containsAll(
                        Arrays.stream(Kind.values()).map(WireType::recorded).toList());
    }

    @Test
    void every_anomaly_is_named() {
        assertThat(texts(Topics.DOSSIER_EVENTS, "/$defs/progress/properties/anomalies/items/examples"))
                .containsExactlyElementsOf(
                        Arrays.stream(Anomaly.values()).map(Anomaly::name).toList());
    }

    @Test
    void every_group_of_the_index_is_named_in_its_order() {
        List<String> groups =
                Arrays.stream(IndexGroup.values()).map(IndexGroup::name).toList();

        assertThat(texts(Topics.PROVINCE_INDEX_766, "/$defs/group/enum")).isEqualTo(groups);
        assertThat(texts(Topics.PROVINCE_INDEX_766, "/$defs/item/properties/groups/required"))
                .isEqualTo(groups);
        for (String place : List.of("item", "national")) {
            assertThat(Schemas.document(Topics.PROVINCE_INDEX_766)
                            .at("/$defs/" + place + "/properties/groups/properties")
                            .propertyNames())
                    .containsExactlyElementsOf(groups);
        }
    }

    @Test
    void every_state_fits_into_the_key_of_a_cell() {
        Pattern key = Pattern.compile(Schemas.document(Topics.PROGRESS_TALLY)
                .at("/$defs/cellKey/pattern")
                .asString());

        for (TallyState state : TallyState.values()) {
            assertThat(cell(TallyState.NONE, state).key()).matches(key);
            assertThat(cell(state, TallyState.NONE).key()).matches(key);
        }
        assertThat(cell(TallyState.NONE, TallyState.IN_TERM).key() + "_X").doesNotMatch(key);
    }

    private static TallyCell cell(TallyState from, TallyState to) {
        return new TallyCell(
                Book.PORTAL_766,
                new AgencyCode("H09.12"),
                YearMonth.of(2023, 10),
                LocalDate.of(2023, 10, 17),
                from,
                to);
    }

    private static List<String> texts(String topic, String pointer) {
        return Schemas.document(topic)
                .at(pointer)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
