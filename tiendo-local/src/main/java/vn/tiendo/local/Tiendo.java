package vn.tiendo.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.tiendo.local.audit.AuditCommand;
import vn.tiendo.local.importer.ImportCommand;
import vn.tiendo.local.run.RunCommand;
import vn.tiendo.local.sample.SampleCommand;

/** The program behind the script {@code tiendo}, which adds the commands that need no running Java. */
@Command(
        name = "./tiendo",
        description = "Tells a province, for every dossier, whether it is on time.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, ImportCommand.class, SampleCommand.class, AuditCommand.class})
public final class Tiendo {
    private Tiendo() {}

    /** Ends with 0 when the command did what it says, 2 when it was called wrongly, else with the command's own code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tiendo()).setUsageHelpAutoWidth(true).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
