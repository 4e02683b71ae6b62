package vn.tiendo.command.eventstate.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.command.eventstate.EventState;
import vn.tiendo.command.eventstate.EventStates;
import vn.tiendo.command.ingest.TailUnavailable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.openapi.Endpoint;
import vn.tiendo.problem.http.Problem;

/** Tells a sender what became of an event. */
@RestController
class EventStateController {
    private static final EventState NEVER_HEARD_OF = new EventState.Unknown(0);

    private final EventStates states;
    private final CurrentCaller caller;

    EventStateController(EventStates states, CurrentCaller caller) {
        this.states = states;
        this.caller = caller;
    }

    @Endpoint(
            value = "What became of an event.",
            asks = {"dossier", "source", "id"},
            answers = ShownState.class)
    @GetMapping("/api/v1/dossier-events")
    ResponseEntity<Object> state(
            @RequestParam DossierCode dossier, @RequestParam String source, @RequestParam String id) {
        try {
            return ResponseEntity.ok(ShownState.of(isTheirs(source) ? states.of(dossier, source, id) : NEVER_HEARD_OF));
        } catch (TailUnavailable unavailable) {
            return later();
        }
    }

    /** Of what others tell, nothing is known here. */
    private boolean isTheirs(String source) {
        return caller.now().overseesSources() || caller.now().speaksFor(source);
    }

    private static ResponseEntity<Object> later() {
        return Problem.tryLater(Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The event is not recorded, and whether it waits cannot be told just now; try again."));
    }
}
