package vn.tiendo.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** What happened to one dossier: by its number, one of a few lives. */
final class Life {
    private static final List<String> UNITS = List.of("H01.05", "H29.05", "H09.12", "H29.05.01", "H62.05");
    private static final int KINDS = 6;

    private Life() {}

    /** Its events, one a line. */
    static List<String> of(int number) {
        String received = event(number, "received", "2023-10-02", receipt(number));
        return switch (number % KINDS) {
            case 0 -> List.of(received, event(number, "processed", "2023-10-12", "{\"outcome\":\"APPROVED\"}"));
            case 1 -> List.of(received, event(number, "processed", "2023-10-20", "{\"outcome\":\"REFUSED\"}"));
            case 2 ->
                List.of(
                        received,
                        event(number, "suspended", "2023-10-05", "{\"reason\":\"SUPPLEMENT_REQUESTED\"}"),
                        event(number, "resumed", "2023-10-09", "{}"));
            case 3 ->
                List.of(
                        received,
                        event(
                                number,
                                "deadline-extended",
                                "2023-10-13",
                                "{\"dueAt\":\"2023-11-01T10:00:00Z\",\"apologyIssued\":true}"));
            case 4 ->
                Stream.of(event(number, "registered", "2023-09-29", registration(number)), received)
                        .toList();
            default ->
                List.of(
                        received,
                        event(number, "late", "2023-10-17", "{}"),
                        event(number, "technical-error", "2023-10-15", "{\"system\":\"dvc\",\"code\":\"E1\"}"),
                        event(number, "classified", "2023-10-18", "{\"cause\":\"TECHNICAL_ERROR\"}"));
        };
    }

    private static String unit(int number) {
        return UNITS.get(number % UNITS.size());
    }

    private static String receipt(int number) {
        return "{\"agencyCode\":\"%s\",\"procedureCode\":\"1.001193\",\"channel\":\"ONLINE\",\"dueAt\":\"2023-10-16T10:00:00Z\"}"
                .formatted(unit(number));
    }

    private static String registration(int number) {
        return "{\"agencyCode\":\"%s\",\"procedureCode\":\"1.001193\"}".formatted(unit(number));
    }

    private static String event(int number, String kind, String day, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s-%d\",\"source\":\"/one-stop-shops/%s\",\"type\":\"vn.tiendo.dossier.%s.v1\",\"subject\":\"%s-231002-%04d\",\"time\":\"%sT03:00:00Z\",\"datacontenttype\":\"application/json\",\"data\":%s}"
                .formatted(kind, number, unit(number).substring(0, 3), kind, unit(number), number, day, data);
    }
}
