package vn.tiendo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResultsDocumentTest {
    @Test
    void onlyThePartBetweenTheMarksIsReplaced() {
        String document = "before\n<!-- results -->\nold\n<!-- /results -->\nafter\n";

        assertThat(ResultsDocument.replaced(document, "new"))
                .isEqualTo("before\n<!-- results -->\n\nnew\n<!-- /results -->\nafter\n");
    }

    @Test
    void aDocumentWithoutMarksIsLeftAlone() {
        assertThatThrownBy(() -> ResultsDocument.replaced("nothing", "new")).hasMessageContaining("<!-- results -->");
    }
}
