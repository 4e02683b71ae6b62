package vn.tiendo.bench.inner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.local.sample.SampleCommand;

/** The same made-up dossiers for every benchmark. */
final class Lives {
    private static final int EVENTS = 20_000;
    private static final LocalDate UNTIL = LocalDate.of(2026, 10, 10);
    private static final String READERS = "vn.tiendo.command.intake.json";

    private Lives() {}

    /** Their events as they come over the wire. */
    static List<byte[]> lines() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        SampleCommand.write(EVENTS, UNTIL, lines);
        return lines.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** The product's reader, as its own configuration makes it. */
    static LifecycleReader reader() {
        try (var context = new AnnotationConfigApplicationContext(READERS)) {
            return context.getBean(LifecycleReader.class);
        }
    }

    /** Their events by dossier, those with the most first; whoever has only one is left out. */
    static List<Map.Entry<DossierCode, List<LifecycleEvent>>> dossiers() throws IOException {
        LifecycleReader reader = reader();
        Map<DossierCode, List<LifecycleEvent>> dossiers = lines().stream()
                .map(line -> ((Readable) reader.structured(line)).event())
                .collect(Collectors.groupingBy(LifecycleEvent::dossier));
        return dossiers.entrySet().stream()
                .filter(dossier -> dossier.getValue().size() > 1)
                .sorted(Comparator.comparing(dossier -> -dossier.getValue().size()))
                .toList();
    }
}
