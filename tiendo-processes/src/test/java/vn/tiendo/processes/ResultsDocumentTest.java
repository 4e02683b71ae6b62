package vn.tiendo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsDocumentTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void onlyThePartBetweenTheMarksIsReplaced() {
        String document = "before\n<!-- results -->\nold\n<!-- /results -->\nafter\n";

        assertThat(new ResultsDocument(folder).replaced(document, "new"))
                .isEqualTo("before\n<!-- results -->\n\nnew\n<!-- /results -->\nafter\n");
    }

    @Test
    void aDocumentMayHaveSeveralPlaces() throws IOException {
        Path file = folder.resolve("document.md");
        Files.writeString(file, "<!-- results -->\nA\n<!-- /results -->\n<!-- others -->\nB\n<!-- /others -->\n");
        ResultsDocument others = new ResultsDocument(file, "others");

        assertThat(others.present()).isEqualTo("\nB\n");
        others.replace("C");

        assertThat(Files.readString(file))
                .isEqualTo("<!-- results -->\nA\n<!-- /results -->\n<!-- others -->\n\nC\n<!-- /others -->\n");
    }

    @Test
    void aDocumentWithoutMarksIsLeftAlone() {
        assertThatThrownBy(() -> new ResultsDocument(folder).replaced("nothing", "new"))
                .hasMessageContaining("<!-- results -->");
    }
}
