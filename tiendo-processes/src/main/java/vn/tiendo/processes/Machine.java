package vn.tiendo.processes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * What was measured on.
 *
 * @param load the load average of the minute before it began: other work on the machine makes figures worse
 */
public record Machine(
        LocalDate date, int cores, String processor, long memoryMebibytes, String java, String system, double load) {
    private static final long KIBIBYTES = 1024;

    /** This machine, now. */
    public static Machine present() throws IOException {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / KIBIBYTES,
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String line(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        }
    }
}
