package vn.tiendo.bench.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;

class SampleEventsTest {
    private static final int EVENTS = 2_000;

    @TempDir
    Path folder;

    @Test
    void eachTellingIsOfAsManyOtherDossiers() throws Exception {
        SampleEvents events = SampleEvents.make(EVENTS, folder);

        Set<DossierCode> first = dossiers(events.told(1));
        Set<DossierCode> last = dossiers(events.told(999));

        assertThat(events.told(1)).hasSize(EVENTS);
        assertThat(last).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
    }

    @Test
    void onlyTheSubjectDiffers() {
        String line = """
                {"id":"1","source":"/one-stop-shops/H09","subject":"H09.12-231002-000041","data":{"agencyCode":"H09.12"}}""";

        assertThat(SampleEvents.of(line, 7)).isEqualTo(line.replace("-000041", "-0070041"));
    }

    @Test
    void thereIsNoThousandthTelling() throws Exception {
        SampleEvents events = SampleEvents.make(EVENTS, folder);

        assertThatIllegalArgumentException().isThrownBy(() -> events.told(1_000));
    }

    private static Set<DossierCode> dossiers(List<byte[]> lines) {
        Set<DossierCode> dossiers = new HashSet<>();
        for (byte[] line : lines) {
            dossiers.add(new DossierCode(JsonMapper.shared()
                    .readTree(new String(line, UTF_8))
                    .required("subject")
                    .stringValue()));
        }
        return dossiers;
    }
}
