package vn.tiendo.index.ranking.http;

import java.io.Serial;

/** A parameter that cannot be understood. */
final class BadQuestion extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String parameter;

    BadQuestion(String parameter, String problem) {
        super(parameter + " " + problem);
        this.parameter = parameter;
    }

    /** Its name, as the reader wrote it. */
    String parameter() {
        return parameter;
    }
}
