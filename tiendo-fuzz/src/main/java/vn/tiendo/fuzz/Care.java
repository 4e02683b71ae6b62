package vn.tiendo.fuzz;

/** How much a request keeps to what is documented. */
enum Care {
    /** All of it. */
    VALID,
    /** Nearly: one thing or the other is slightly wrong. */
    NEARLY,
    /** Whatever may come from the world. */
    WILD;

    private static final int VALID_PERCENT = 40;
    private static final int NEARLY_PERCENT = 35;

    static Care of(Dice dice) {
        if (dice.percent(VALID_PERCENT)) {
            return VALID;
        }
        return dice.percent(NEARLY_PERCENT * 100 / (100 - VALID_PERCENT)) ? NEARLY : WILD;
    }

    /** Mostly valid, for the parts of a request beside the one that is wrong. */
    Care ofPart(Dice dice) {
        return this == VALID || dice.percent(50) ? VALID : this;
    }
}
