package vn.tiendo.query.rebuild.postgres;

import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.query.rebuild.Rebuild;
import vn.tiendo.query.rebuild.Rebuilds;

/** Rebuilds as their table tells of them. */
record RequestedRebuilds(RunTable runs, TransactionTemplate transactions, Runnable onRequest) implements Rebuilds {
    // What is done within a transaction answers, and so does the template.
    @SuppressWarnings("NullAway")
    @Override
    public Rebuild request(String by, String reason) {
        Rebuild asked = transactions.execute(_ -> runs.request(by, reason));
        onRequest.run();
        return asked;
    }

    @Override
    public Optional<Rebuild> find(long id) {
        return runs.find(id);
    }

    @Override
    public List<Rebuild> latest(int most) {
        return runs.latest(most);
    }
}
