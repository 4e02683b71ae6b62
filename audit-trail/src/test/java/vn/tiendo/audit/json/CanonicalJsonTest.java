package vn.tiendo.audit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.audit.Chain;
import vn.tiendo.audit.Entries;
import vn.tiendo.audit.Entry;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Day(String name, LocalDate day, @Nullable Instant until) {}

    @Test
    void names_are_in_order_at_every_depth_and_nothing_is_added() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("z", List.of(new Day("Tết \"Đinh Mùi\"", LocalDate.of(2027, 2, 5), null)));
        told.put("a", Map.of("c", 1L, "b", true));

        assertThat(CanonicalJson.of(told))
                .isEqualTo("{\"a\":{\"b\":true,\"c\":1},\"z\":[{\"day\":\"2027-02-05\","
                        + "\"name\":\"Tết \\\"Đinh Mùi\\\"\",\"until\":null}]}");
        assertThat(CanonicalJson.of(JSON.readTree("{\"b\": {\"z\": 1, \"y\": 2}, \"a\": 3}")))
                .isEqualTo("{\"a\":3,\"b\":{\"y\":2,\"z\":1}}");
    }

    @Test
    void a_fraction_is_a_fault_of_the_program() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("score", new BigDecimal("17.20"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_entry_is_read_as_it_was_written() {
        Chain chain = new Chain("index-calculator");
        for (Entry entry : Entries.trail("index-calculator", 50, new Random(5))) {
            String answered = JSON.writeValueAsString(EntryJson.write(entry));

            Entry read = EntryJson.read(JSON.readTree(answered));

            assertThat(read).isEqualTo(entry);
            assertThat(chain.follow(read)).isEmpty();
        }
    }

    @Test
    void what_is_no_json_any_more_is_answered_and_not_what_was_hashed() {
        Entry entry = Entries.trail("index-calculator", 1, new Random(6)).getFirst();
        for (String broken : Arrays.asList("", "{\"version\":1", "{\"version\":1} ", "{\"version\":1,\"version\":1}")) {
            Entry altered = new Entry(
                    entry.application(),
                    entry.number(),
                    entry.at(),
                    entry.who(),
                    entry.reason(),
                    entry.action(),
                    entry.subject(),
                    broken.isBlank() ? broken : broken + " x",
                    entry.content(),
                    entry.digest(),
                    entry.previous(),
                    entry.hash());

            Entry read = EntryJson.read(JSON.readTree(JSON.writeValueAsString(EntryJson.write(altered))));

            assertThat(new Chain("index-calculator").follow(read)).as(broken).isPresent();
        }
    }
}
