package vn.tiendo.tests.random;

import java.util.Map;

/**
 * Hand-made events, readable aloud: {@code received("H09.12-231002-0041").on("2023-10-02").due("2023-10-16")}. Each
 * kind starts with data that is valid, except that a re-appointment still needs its new date; the source is the
 * one-stop shop of the province in the dossier code.
 */
public final class Events {

    private static final String UNTIL_SET = "2023-10-02T01:12:00Z";

    private Events() {}

    public static Event registered(String dossier) {
        return event("registered", dossier).agency(agencyOf(dossier)).with("procedureCode", "1.001193");
    }

    /** Received online by the agency of its dossier code, without a due date. */
    public static Event received(String dossier) {
        return event("received", dossier)
                .agency(agencyOf(dossier))
                .with("procedureCode", "1.001193")
                .with("channel", "ONLINE");
    }

    public static Event notAccepted(String dossier) {
        return event("not-accepted", dossier);
    }

    /** A supplement requested, unless another reason is given. */
    public static Event suspended(String dossier) {
        return event("suspended", dossier).reason("SUPPLEMENT_REQUESTED");
    }

    public static Event suspendedForPayment(String dossier) {
        return event("suspended", dossier).reason("FINANCIAL_OBLIGATION");
    }

    public static Event resumed(String dossier) {
        return event("resumed", dossier);
    }

    public static Event deadlineExtended(String dossier) {
        return event("deadline-extended", dossier);
    }

    public static Event processed(String dossier) {
        return event("processed", dossier).with("outcome", "APPROVED");
    }

    public static Event returned(String dossier) {
        return event("returned", dossier);
    }

    public static Event withdrawn(String dossier) {
        return event("withdrawn", dossier);
    }

    public static Event transferred(String dossier, String agencyCode) {
        return event("transferred", dossier).agency(agencyCode);
    }

    public static Event late(String dossier) {
        return event("late", dossier);
    }

    public static Event technicalError(String dossier, String system) {
        return event("technical-error", dossier).with("system", system);
    }

    public static Event technicalErrorResolved(String dossier, String system) {
        return event("technical-error-resolved", dossier).with("system", system);
    }

    public static Event classified(String dossier, String cause) {
        return event("classified", dossier).with("cause", cause);
    }

    /** Takes out the event of that id told by the retraction's own source, unless another is given. */
    public static Event retracted(String dossier, String eventId) {
        return event("retracted", dossier).with("eventId", eventId).reason("told by mistake");
    }

    private static Event event(String kind, String dossier) {
        String province = agencyOf(dossier).replaceFirst("\\..*", "");
        return new Event(kind, dossier, "/one-stop-shops/" + province, null, UNTIL_SET, Map.of());
    }

    private static String agencyOf(String dossier) {
        return dossier.replaceFirst("-.*", "");
    }
}
