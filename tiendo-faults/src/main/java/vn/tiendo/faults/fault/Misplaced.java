package vn.tiendo.faults.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tiendo.faults.load.KafkaWay;
import vn.tiendo.faults.load.Ledger;

/** A shop sends records whose key is not their subject: facts of one dossier lie in many partitions, in any order. */
final class Misplaced implements Fault {
    private static final int MOST = 200;

    /** Facts that were told already come once more that way, and some for the first time. */
    @Override
    public void inflict(Scene scene) throws Exception {
        Ledger ledger = scene.shops().ledger();
        List<String> lines = new ArrayList<>(ledger.told().values());
        Collections.sort(lines); // the order of telling is not that of the seed
        Collections.shuffle(lines, scene.dice());
        List<String> some = new ArrayList<>(lines.subList(0, Math.min(MOST, lines.size())));
        some.addAll(scene.shops().take(MOST));
        try (KafkaWay way = new KafkaWay(
                scene.site().broker().address(), _ -> "key-" + scene.dice().nextInt(100))) {
            ledger.telling(some);
            ledger.acknowledged(some.subList(0, way.tell(some)));
        }
    }

    @Override
    public void lift(Scene scene) {
        // they are where they are
    }
}
