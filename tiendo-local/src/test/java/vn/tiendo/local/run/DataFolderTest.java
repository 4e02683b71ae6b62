package vn.tiendo.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoComesSecondIsToldWhoHoldsTheFolder() throws Exception {
        try (DataFolder first = DataFolder.take(folder)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> DataFolder.take(folder))
                    .withMessageContaining("Tiendo already runs on " + first.path())
                    .withMessageContaining("process " + ProcessHandle.current().pid())
                    .withMessageContaining("--data");
        }
    }

    @Test
    void aFolderGivenBackCanBeTakenAgain() throws Exception {
        DataFolder.take(folder).close();

        DataFolder.take(folder).close();
    }

    @Test
    void forgettingLeavesWhatIsNotTiendosOwn() throws Exception {
        Path foreign = Files.writeString(folder.resolve("letter.txt"), "mine");
        try (DataFolder data = DataFolder.take(folder)) {
            Files.createDirectories(data.postgres().resolve("data"));
            Files.createDirectories(data.kafka());
            Files.createFile(data.sampleMark());

            data.forget();

            assertThat(data.postgres()).doesNotExist();
            assertThat(data.kafka()).doesNotExist();
            assertThat(data.sampleMark()).doesNotExist();
            assertThat(foreign).exists();
        }
    }

    @Test
    void whereSamplesAreLeftOutTheyAreLeftOutEverAfterUntilAllIsForgotten() throws Exception {
        try (DataFolder data = DataFolder.take(folder)) {
            data.leaveSamplesOut();
            data.leaveSamplesOut();
            assertThat(data.sampleMark()).exists();

            data.forget();
            assertThat(data.sampleMark()).doesNotExist();
        }
    }
}
