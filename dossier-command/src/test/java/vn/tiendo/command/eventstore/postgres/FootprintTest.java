package vn.tiendo.command.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;

/** How much room an event takes, indexes included, beside the same JSON in Axon's own table. */
class FootprintTest {
    private static final int EVENTS = 10_000;

    @Test
    void besides_its_json_an_event_takes_less_than_half_the_room_it_takes_in_axons_table() {
        try (Store store = new Store()) {
            List<? extends EventMessage<?>> messages =
                    IntStream.range(0, EVENTS).mapToObj(FootprintTest::message).toList();
            store.axonsJdbcEngine().appendEvents(messages);
            store.engine.appendEvents(messages);

            long axons = size(store, "domainevententry");
            long ours = size(store, "dossier_event");
            long payloads = store.database
                    .sql("select sum(length(payload)) from dossier_event")
                    .query(Long.class)
                    .single();
            System.out.printf(
                    "bytes an event: %d ours, %d in Axon's table; %d of them JSON%n",
                    ours / EVENTS, axons / EVENTS, payloads / EVENTS);
            assertThat(2 * (ours - payloads)).isLessThan(axons - payloads);
        }
    }

    /** With the metadata that Axon gives to every event of a command. */
    private static EventMessage<?> message(int number) {
        String command = UUID.randomUUID().toString();
        return Store.message(Store.received("H09.12-231002-%07d".formatted(number)))
                .andMetaData(Map.of("traceId", command, "correlationId", command));
    }

    private static long size(Store store, String table) {
        return store.database
                .sql("select pg_total_relation_size(?::regclass)")
                .param(table)
                .query(Long.class)
                .single();
    }
}
