package vn.tiendo.audit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.audit.AuditLedger;
import vn.tiendo.audit.AuditLedger.Selection;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.Head;
import vn.tiendo.audit.json.EntryJson;
import vn.tiendo.openapi.Endpoint;

/** Who changed what by hand. */
@RestController
class AuditController {
    private final AuditLedger ledger;
    private final String application;
    private final ZoneId zone;

    /** @param zone in which a day is a day */
    AuditController(AuditLedger ledger, String application, ZoneId zone) {
        this.ledger = ledger;
        this.application = application;
        this.zone = zone;
    }

    /** A page of entries, the oldest first; {@code next} is the {@code after} of the one behind it, absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            String application,
            List<ObjectNode> items,
            @Nullable Long next) {
        static Page of(String application, List<Entry> found, int limit) {
            List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
            return new Page(
                    application,
                    shown.stream().map(EntryJson::write).toList(),
                    shown.size() < found.size() ? shown.getLast().number() : null);
        }
    }

    @Endpoint(
            value = "Changes by hand, the oldest first.",
            asks = {"after", "limit.audit", "action", "subject", "day"})
    @GetMapping("/api/v1/audit")
    Page entries(@RequestParam MultiValueMap<String, String> given) {
        Selection wanted = AuditQuestion.of(given, zone);
        Selection oneMore = new Selection(
                wanted.after(), wanted.limit() + 1, wanted.action(), wanted.subject(), wanted.from(), wanted.until());
        return Page.of(application, ledger.entries(oneMore), wanted.limit());
    }

    /** To be noted elsewhere. */
    @Endpoint("The end of the chain, to be noted elsewhere.")
    @GetMapping("/api/v1/audit/head")
    Head head(@RequestParam MultiValueMap<String, String> given) {
        AuditQuestion.refuseUnknown(given, Set.of());
        return ledger.head();
    }
}
