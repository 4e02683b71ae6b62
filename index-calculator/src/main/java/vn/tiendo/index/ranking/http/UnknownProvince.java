package vn.tiendo.index.ranking.http;

import java.io.Serial;
import java.time.LocalDate;
import vn.tiendo.contract.code.AgencyCode;

/** There is no province of that code on that day. */
final class UnknownProvince extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnknownProvince(AgencyCode code, LocalDate day) {
        super("there is no province %s on %s".formatted(code, day));
    }
}
