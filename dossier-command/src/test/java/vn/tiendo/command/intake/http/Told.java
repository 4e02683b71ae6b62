package vn.tiendo.command.intake.http;

import java.util.concurrent.atomic.AtomicInteger;

/** Events as senders write them, each test about dossiers of its own. */
final class Told {
    private static final AtomicInteger SERIAL = new AtomicInteger(1_000);

    private Told() {}

    static String newDossier() {
        return "H09.12-231002-" + SERIAL.incrementAndGet();
    }

    static String returned(String dossier, String id) {
        return event(dossier, id, "returned", "2023-10-02T01:12:00Z", "{}");
    }

    static String event(String dossier, String id, String kind, String time, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/one-stop-shops/H09","type":"vn.tiendo.dossier.%s.v1",\
                "subject":"%s","time":"%s","data":%s}""".formatted(id, kind, dossier, time, data);
    }
}
