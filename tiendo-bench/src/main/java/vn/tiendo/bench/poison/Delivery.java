package vn.tiendo.bench.poison;

import java.util.List;
import java.util.function.Function;
import vn.tiendo.bench.endtoend.SampleEvents;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;

/** Tells an installation of new dossiers, until all of it is stored or listed as refused. Counts the good events only. */
final class Delivery implements Contestant {
    private final String name;
    private final Way way;
    private final Installation installation;
    private final Listed listed;
    private final SampleEvents events;
    private final Function<List<byte[]>, Dose> dosing;
    private int nextTelling;

    /**
     * A contestant.
     *
     * @param listed of the installation, the same for all its deliveries
     * @param firstTelling of the events; further turns take the ones after it
     */
    Delivery(
            String name,
            Way way,
            Installation installation,
            Listed listed,
            SampleEvents events,
            int firstTelling,
            Function<List<byte[]>, Dose> dosing) {
        this.name = name;
        this.way = way;
        this.installation = installation;
        this.listed = listed;
        this.events = events;
        this.nextTelling = firstTelling;
        this.dosing = dosing;
    }

    @Override
    public String name() {
        return way.name() + ", " + name;
    }

    @Override
    public Sample turn() throws Exception {
        Dose dose = dosing.apply(events.told(nextTelling++));
        long stored = installation.stored();
        long read = installation.read();
        way.prepare(dose, installation);
        double cpu = installation.cpuSeconds();
        long begin = System.nanoTime();
        long records = way.deliver(dose, installation);
        installation.awaitRead(read + records);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Sample sample = new Sample(dose.good(), seconds, installation.cpuSeconds() - cpu);
        check(dose, stored);
        return sample;
    }

    private void check(Dose dose, long storedBefore) throws Exception {
        long stored = installation.stored() - storedBefore;
        if (stored != dose.good()) {
            throw new IllegalStateException("of %,d good events %,d are stored".formatted(dose.good(), stored));
        }
        listed.check(dose.refused());
    }
}
