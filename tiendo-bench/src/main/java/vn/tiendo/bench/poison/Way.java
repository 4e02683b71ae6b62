package vn.tiendo.bench.poison;

/** One of the ways in which events come in. */
interface Way {
    /** What it is called in the table. */
    String name();

    /** Makes ready for a dose what is no part of the measurement. */
    void prepare(Dose dose, Installation installation) throws Exception;

    /**
     * Delivers what was made ready.
     *
     * @return how many records of the topic have to be read until all of it is dealt with
     * @throws IllegalStateException if the door takes more or less of it than it should
     */
    long deliver(Dose dose, Installation installation) throws Exception;
}
