package vn.tiendo.faults.fault;

import java.time.Duration;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.faults.load.Shops;
import vn.tiendo.faults.site.NoRest;
import vn.tiendo.faults.site.Rest;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * Where a fault happens.
 *
 * @param shops that tell meanwhile
 * @param dice of the seed, for whatever else is left to chance
 */
public record Scene(Site site, Shops shops, Random dice) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Waits until a question that the database of an application answers with yes or no is answered with yes. */
    void awaitTrue(Door door, String sql) throws InterruptedException {
        JdbcClient database = site.database().of(site.first(door).application());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!database.sql(sql).query(Boolean.class).single()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("in vain waited for: " + sql);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Waits until everything told so far has come to its end. Shops are held back until they are told to go on. */
    void settle() throws NoRest, InterruptedException {
        shops.hold();
        new Rest(site).await(PATIENCE);
    }
}
