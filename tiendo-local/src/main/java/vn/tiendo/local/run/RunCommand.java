package vn.tiendo.local.run;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./tiendo run}: starts everything and stays until it is interrupted. */
@Command(
        name = "run",
        description = "Starts everything in one process, on data that stays; Ctrl-C stops it.",
        sortOptions = false)
public final class RunCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(RunCommand.class);
    private static final int FAILED = 1;

    @Option(names = "--empty", description = "Without sample dossiers, now and in later runs on this data.")
    private boolean empty;

    @Option(names = "--fresh", description = "Forgets what the data folder holds first.")
    private boolean fresh;

    @Option(names = "--secured", description = "Asks everybody who they are: prints who may log in, and with what.")
    private boolean secured;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:TIENDO_DATA:-var}",
            description = "Where the data is kept, or TIENDO_DATA (var, beside this script).")
    private Path data = Path.of("var");

    @Mixin
    private PortOptions portOptions = new PortOptions();

    @Option(names = "--help", usageHelp = true, description = "Shows this.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @return 1 if it does not start; else it does not return, and the process ends by being interrupted */
    @Override
    public Integer call() {
        Ports ports = ports();
        try (Installation installation = Installation.open(data, ports, secured)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
            begin(installation);
            new CountDownLatch(1).await();
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
        } catch (CancellationException interrupted) {
            log.debug("stopped while starting", interrupted);
        } catch (Exception failure) {
            log.error("Tiendo could not start", failure);
        }
        return FAILED;
    }

    private Ports ports() {
        try {
            return portOptions.ports();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void begin(Installation installation) throws Exception {
        if (fresh) {
            installation.folder().forget();
        }
        installation.start();
        spec.commandLine().getOut().println(Welcome.text(installation));
        if (empty) {
            installation.folder().leaveSamplesOut();
        } else {
            Sampling.begin(installation);
        }
    }

    private static void stop(Installation installation) {
        try {
            installation.close();
        } catch (Exception failure) {
            log.error("could not stop everything", failure);
        }
    }
}
