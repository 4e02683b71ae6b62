package vn.tiendo.command.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.DossierProgress;

class EventStoreTest {
    private static final String ONE = "H09.12-231002-0001";
    private static final String OTHER = "H09.12-231002-0002";

    private final Store store = new Store();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void axons_readers_get_events_as_they_were_published() {
        DossierEvent received = Store.received(ONE);
        DossierEvent returned = Store.returned(received);

        store.publish(received, returned);

        assertThat(received.progress()).isNotEqualTo(DossierProgress.NONE);
        assertThat(store.engine.readEvents(null, false))
                .extracting(EventMessage::getPayload)
                .isEqualTo(List.of(received, returned));
    }

    @Test
    void a_dossier_is_read_back_at_once_without_the_progress_that_follows_from_its_facts() {
        DossierEvent received = Store.received(ONE);
        DossierEvent returned = Store.returned(received);

        store.publish(received);
        store.publish(returned);

        assertThat(eventsOf(ONE)).containsExactly(facts(received), facts(returned));
        assertThat(store.events.lastSequenceNumberFor(ONE)).contains(1L);
        assertThat(store.events.lastSequenceNumberFor(OTHER)).isEmpty();
    }

    @Test
    void types_are_names_on_the_wire_and_payloads_are_json_in_the_declared_order() {
        store.publish(Store.received(ONE));

        StoredEvent stored = store.table.after(0, 10).getFirst();

        assertThat(stored.type()).isEqualTo("vn.tiendo.dossier-event.received.v1");
        assertThat(new String(stored.payload(), StandardCharsets.UTF_8))
                .startsWith("{\"dossier\":\"" + ONE + "\",\"sequence\":0,\"source\":")
                .doesNotContain("contract");
    }

    @Test
    void prefetched_dossiers_are_not_read_again() {
        store.publish(Store.received(ONE));
        DefaultUnitOfWork<?> unit = Store.begin(store.axonTransactions);
        List<DossierCode> both = List.of(new DossierCode(ONE), new DossierCode(OTHER));
        new Prefetched(both, store.table.ofDossiers(both)).keep();
        store.database.sql("drop table dossier_event").update();

        assertThat(eventsOf(ONE)).hasSize(1);
        assertThat(eventsOf(OTHER)).isEmpty();
        unit.rollback();
    }

    @Test
    void an_event_that_another_transaction_was_faster_with_is_to_be_tried_again() {
        store.publish(Store.received(ONE));

        assertThatThrownBy(() -> store.publish(Store.received(OTHER), Store.received(ONE)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(eventsOf(OTHER)).isEmpty();
    }

    @Test
    void axons_readers_follow_the_store_from_any_token() {
        store.publish(Store.received(ONE));
        List<? extends TrackedEventMessage<?>> first =
                store.engine.readEvents(null, false).toList();
        store.publish(Store.received(OTHER));

        assertThat(store.engine.readEvents(first.getFirst().trackingToken(), false))
                .singleElement()
                .extracting(
                        event -> ((DossierEvent) event.getPayload()).dossier().value())
                .isEqualTo(OTHER);
        assertThat(store.engine.readEvents(store.engine.createTailToken(), false))
                .hasSize(2);
        assertThat(store.engine.readEvents(store.engine.createHeadToken(), false))
                .isEmpty();
        assertThat(store.engine.readEvents(
                        store.engine.createTokenAt(first.getFirst().getTimestamp()), false))
                .hasSize(2);
    }

    @Test
    void a_recorded_event_is_found_by_what_its_teller_calls_it() {
        DossierEvent received = Store.received(ONE);
        store.publish(received);

        assertThat(store.table.recorded(received.dossier(), received.source(), received.id()))
                .hasValueSatisfying(recording -> {
                    assertThat(recording.sequence()).isZero();
                    assertThat(recording.recordedAt()).isEqualTo(received.recordedAt());
                });
        assertThat(store.table.recorded(received.dossier(), "/another", received.id()))
                .isEqualTo(Optional.empty());
    }

    private static DossierEvent facts(DossierEvent event) {
        return new DossierEvent(
                event.dossier(),
                event.sequence(),
                event.source(),
                event.id(),
                event.time(),
                event.recordedAt(),
                event.fact(),
                DossierProgress.NONE);
    }

    @SuppressWarnings("unchecked") // what these tests make of a dossier is the list of its events
    private List<Object> eventsOf(String dossier) {
        List<? extends DomainEventMessage<?>> state =
                store.events.readEvents(dossier).asStream().toList();
        List<Object> events = (List<Object>) state.getFirst().getPayload();
        assertThat(state)
                .singleElement()
                .extracting(DomainEventMessage::getSequenceNumber)
                .isEqualTo(events.size() - 1L);
        return events;
    }
}
