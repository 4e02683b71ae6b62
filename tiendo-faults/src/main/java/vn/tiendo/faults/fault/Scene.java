package vn.tiendo.faults.fault;

import java.time.Duration;
import java.util.Random;
import vn.tiendo.faults.load.Shops;
import vn.tiendo.faults.site.NoRest;
import vn.tiendo.faults.site.Rest;
import vn.tiendo.faults.site.Site;

/**
 * Where a fault happens.
 *
 * @param shops that tell meanwhile
 * @param dice of the seed, for whatever else is left to chance
 */
public record Scene(Site site, Shops shops, Random dice) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Waits until everything told so far has come to its end. Shops are held back until they are told to go on. */
    void settle() throws NoRest, InterruptedException {
        shops.hold();
        new Rest(site).await(PATIENCE);
    }
}
