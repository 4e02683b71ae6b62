package vn.tiendo.index.component.http;

import java.time.LocalDate;
import vn.tiendo.index.component.ComponentChange;

/**
 * What a change did.
 *
 * @param version that holds now
 * @param changed how many scores are other ones since
 */
record PutAnswer(LocalDate asOf, long version, int changed) {
    static PutAnswer of(LocalDate asOf, ComponentChange change) {
        return new PutAnswer(asOf, change.version(), change.scores().size());
    }
}
