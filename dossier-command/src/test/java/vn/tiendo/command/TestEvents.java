package vn.tiendo.command;

import java.util.concurrent.atomic.AtomicInteger;

/** Lifecycle events as one-stop shops write them. */
public final class TestEvents {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestEvents() {}

    /** The code of a dossier that no other test knows. */
    public static String newDossier() {
        return "H09.12-231002-%04d".formatted(NUMBER.incrementAndGet());
    }

    /** Online, 2 October 2023. */
    public static String received(String dossier) {
        return event("received", dossier, "receipt", "2023-10-02T01:12:00Z", """
                {"agencyCode":"H09.12","procedureCode":"1.001193","channel":"ONLINE","dueAt":"2023-10-16T10:00:00Z"}""");
    }

    /** 9 October 2023. */
    public static String processed(String dossier) {
        return event("processed", dossier, "end", "2023-10-09T03:00:00Z", "{\"outcome\":\"APPROVED\"}");
    }

    public static String event(String kind, String dossier, String id, String time, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"/one-stop-shops/H09","type":"vn.tiendo.dossier.%s.v1",\
                "subject":"%s","time":"%s","datacontenttype":"application/json","data":%s}""".formatted(id, kind, dossier, time, data);
    }
}
