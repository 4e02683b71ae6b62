package vn.tiendo.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.processes.Machine;
import vn.tiendo.processes.ResultsDocument;

/** What was found so far. */
public record Report(Machine machine, List<Findings> findings) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Writes it as JSON and as Markdown.
     *
     * @param document whose part between the two marks is replaced too; null for none
     */
    public void write(Path folder, @Nullable Path document) throws IOException {
        Files.writeString(folder.resolve("results.json"), JSON.writeValueAsString(this));
        String tables = Markdown.of(this);
        Files.writeString(folder.resolve("results.md"), tables);
        if (document != null) {
            new ResultsDocument(document).replace(tables);
        }
    }
}
