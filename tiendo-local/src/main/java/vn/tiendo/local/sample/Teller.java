package vn.tiendo.local.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells the facts of one dossier. Its events have the same ids each time, so telling them again changes nothing. */
final class Teller {
    private final String dossier;
    private final String source;
    private final List<Fact> facts = new ArrayList<>();

    Teller(String dossier, String province) {
        this.dossier = dossier;
        source = "/one-stop-shops/" + province;
    }

    /** Adds a fact and returns its event's id. */
    String tell(LocalDateTime time, String kind, Data data) {
        String id = id(facts.size());
        Instant instant = Fact.instant(time);
        String line = "{\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"source\":\"" + source
                + "\",\"type\":\"vn.tiendo.dossier." + kind
                + ".v1\",\"subject\":\"" + dossier
                + "\",\"time\":\"" + instant
                + "\",\"datacontenttype\":\"application/json\",\"data\":{" + data.members + "}}";
        facts.add(new Fact(instant, line));
        return id;
    }

    private String id(int number) {
        return UUID.nameUUIDFromBytes((dossier + "#" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    List<Fact> facts() {
        return facts;
    }

    /**
     * What an event says beyond its kind.
     *
     * @param members as JSON; no text in them needs escapes
     */
    record Data(String members) {
        static Data none() {
            return new Data("");
        }

        static Data of(String name, String value) {
            return none().and(name, value);
        }

        static Data of(String name, LocalDateTime time) {
            return none().and(name, time);
        }

        Data and(String name, String value) {
            return member(name, "\"" + value + "\"");
        }

        Data and(String name, LocalDateTime time) {
            return and(name, Fact.instant(time).toString());
        }

        Data and(String name, boolean value) {
            return member(name, Boolean.toString(value));
        }

        /** Short times are counted in hours, of which a working day has eight. */
        Data processingTime(int days) {
            return days == 1
                    ? member("processingTime", "{\"amount\":8,\"unit\":\"WORKING_HOURS\"}")
                    : member("processingTime", "{\"amount\":" + days + ",\"unit\":\"WORKING_DAYS\"}");
        }

        private Data member(String name, String json) {
            return new Data(members + (members.isEmpty() ? "" : ",") + "\"" + name + "\":" + json);
        }
    }
}
