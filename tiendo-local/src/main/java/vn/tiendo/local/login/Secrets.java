package vn.tiendo.local.login;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Stream;

/** Passwords and secrets by name, made by chance at the first start and kept beside the data, for its owner alone. */
public final class Secrets {
    /** Of the dashboard itself, with which it asks the provider who has logged in. */
    public static final String DASHBOARD = "dashboard";

    private static final int BYTES = 8;
    private final Properties byName;

    private Secrets(Properties byName) {
        this.byName = byName;
    }

    /** Those that a file keeps; what it lacks is made and kept. */
    public static Secrets in(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Stream.concat(Stream.of(DASHBOARD), SamplePerson.all().map(SamplePerson::name))
                .forEach(name -> kept.computeIfAbsent(name, _ -> made()));
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "passwords of ./tiendo run --secured on this machine");
        }
        return new Secrets(kept);
    }

    private static String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** That of somebody who is known. */
    public String of(String name) {
        return byName.getProperty(name);
    }
}
