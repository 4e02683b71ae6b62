package vn.tiendo.local.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiendo.local.importer.Acknowledgement;
import vn.tiendo.local.importer.BrokenOff;
import vn.tiendo.local.importer.Importer;
import vn.tiendo.local.importer.Progress;
import vn.tiendo.local.sample.SampleSource;
import vn.tiendo.local.sample.SampleStrays;
import vn.tiendo.local.token.Token;

/** Fills a new installation with the sample year, through the door that every sender uses, while it is in use. */
public final class Sampling implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sampling.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path mark;
    private final String kafka;
    private final Importer importer;
    private final SampleFigures figures;
    private final LocalDate today = LocalDate.now(ZONE);
    private final SampleSource source = new SampleSource(today);
    private final Progress progress = Progress.of("Sample dossiers", source.size());
    private final Thread thread = new Thread(this::fill, "sampling");
    private long events;
    private long refused;

    private Sampling(Path mark, URI door, Token token, String kafka, SampleFigures figures) {
        this.mark = mark;
        this.kafka = kafka;
        this.figures = figures;
        importer = new Importer(door, token, PATIENCE, this::acknowledged);
    }

    /**
     * Begins in the background, unless that has been done here before or none are wanted. If it was cut short it begins anew: events
     * that are told again change nothing.
     */
    static void begin(Installation installation) throws Exception {
        Path mark = installation.folder().sampleMark();
        if (!Files.exists(mark)) {
            URI door = URI.create(installation.url(Door.COMMAND));
            Token token = installation.sampleToken();
            SampleFigures figures =
                    new SampleFigures(installation.url(Door.QUERY), installation.url(Door.INDEX), token);
            installation
                    .started()
                    .start("sampling", () -> new Sampling(mark, door, token, installation.kafka(), figures))
                    .thread
                    .start();
        }
    }

    /**
     * Fills an empty installation with a smaller year and what belongs to it, and returns when that can be seen: for programs that
     * look at an installation of their own.
     *
     * @param dossiers about how many are received in the year
     * @throws BrokenOff if something is refused
     */
    public static void complete(Installation installation, int dossiers)
            throws IOException, InterruptedException, BrokenOff {
        LocalDate today = LocalDate.now(ZONE);
        Token token = installation.sampleToken();
        try (var figures = new SampleFigures(installation.url(Door.QUERY), installation.url(Door.INDEX), token);
                var importer = new Importer(URI.create(installation.url(Door.COMMAND)), token, PATIENCE, _ -> {})) {
            figures.register(today);
            importer.carry(new SampleSource(today, dossiers), 1);
            StrayRecords.send(installation.kafka(), SampleStrays.before(today));
            figures.publish(today);
        }
        installation.folder().leaveSamplesOut();
    }

    private void fill() {
        try (progress) {
            figures.register(today);
            importer.carry(source, 1);
            progress.print(System.err, "Sample dossiers are complete: %,d events.".formatted(events));
            StrayRecords.send(kafka, SampleStrays.before(today));
            figures.publish(today);
            Files.createFile(mark);
            progress.print(System.err, "Published: the rankings of the last weeks, to compare with.");
        } catch (BrokenOff | IOException failure) {
            log.warn("the sample dossiers are not complete: {}", failure.getMessage());
        } catch (InterruptedException | CancellationException stopping) {
            log.info("the sample dossiers are not complete; the next run goes on with them");
        }
    }

    private void acknowledged(Acknowledgement part) {
        events += part.accepted();
        refused += part.refused();
        progress.advance(part.position(), events + refused);
        part.errors().forEach(error -> log.warn("a sample event is refused: {}", error));
    }

    /** What is under way is given up. */
    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        importer.close();
        figures.close();
    }
}
