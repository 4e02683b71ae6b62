package vn.tiendo.local.run;

import java.util.Locale;

/** One of the addresses that a local installation listens on. */
public enum Door {
    COMMAND("taking events"),
    QUERY("reading figures"),
    INDEX("scores and ranks"),
    KAFKA("the Kafka broker"),
    POSTGRES("PostgreSQL"),
    LOGIN("the login of --secured");

    private final String purpose;

    Door(String purpose) {
        this.purpose = purpose;
    }

    /** What one finds behind it, in a few words. */
    String purpose() {
        return purpose;
    }

    /** The flag that moves it to another port. */
    String flag() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }

    /** The environment variable that moves it to another port. */
    String variable() {
        return "TIENDO_" + name() + "_PORT";
    }
}
