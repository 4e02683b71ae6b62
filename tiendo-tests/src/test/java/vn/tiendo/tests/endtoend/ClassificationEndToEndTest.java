package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.local.run.Door;

/** A manager says why dossiers are late, and the figures say so too; told again, nothing changes. */
class ClassificationEndToEndTest {
    private static final String PROGRESS = "/api/v1/units/KLAS/progress?period=2023";
    private static final String CLASSIFICATION = """
            {"id":"c1","time":"2023-11-06T02:00:00Z","source":"/agencies/KLAS","cause":"TECHNICAL_ERROR",
             "dossiers":["KLAS.1-231002-0001","KLAS.1-231002-0002"]}
            """;

    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void theCauseOfClassifiedDossiersChangesInTheFigures() throws Exception {
        tiendo.tell(IntStream.rangeClosed(1, 3)
                .mapToObj(ClassificationEndToEndTest::received)
                .toList());
        tiendo.awaitRead();
        assertThat(causes()).isEqualTo("{\"TECHNICAL_ERROR\":0,\"SUSPENSION\":0,\"AGENCY\":3}");

        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = classify();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            tiendo.awaitRead();

            assertThat(causes()).isEqualTo("{\"TECHNICAL_ERROR\":2,\"SUSPENSION\":0,\"AGENCY\":1}");
            assertThat(codes("TECHNICAL_ERROR")).containsExactly("KLAS.1-231002-0001", "KLAS.1-231002-0002");
            assertThat(codes("AGENCY")).containsExactly("KLAS.1-231002-0003");
            assertThat(tiendo.get(Door.QUERY, "/api/v1/dossiers/KLAS.1-231002-0001")
                            .required("facts")
                            .size())
                    .isEqualTo(2);
        }
    }

    private static String received(int number) {
        return """
                {"specversion":"1.0","id":"r%1$d","source":"/one-stop-shops/KLAS",\
                "type":"vn.tiendo.dossier.received.v1","subject":"KLAS.1-231002-%1$04d",\
                "time":"2023-10-02T01:12:00Z","datacontenttype":"application/json",\
                "data":{"agencyCode":"KLAS.1","procedureCode":"1.001193","channel":"COUNTER",\
                "dueAt":"2023-10-16T10:00:00Z"}}""".formatted(number);
    }

    private HttpResponse<String> classify() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(tiendo.installation().url(Door.QUERY) + "/api/v1/classifications"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(CLASSIFICATION))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String causes() {
        return tiendo.get(Door.QUERY, PROGRESS).required("causes").toString();
    }

    private List<String> codes(String cause) {
        JsonNode items = tiendo.get(Door.QUERY, "/api/v1/dossiers?unit=KLAS&cause=" + cause)
                .required("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.required("code").stringValue())
                .toList();
    }
}
