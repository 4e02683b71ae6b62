package vn.tiendo.simulation.invariant;

/** What must hold in every world. */
public enum Invariant {
    /** Every acknowledged fact is in the store, once, and nothing else is. */
    STORED_ONCE,
    /** The topic of dossiers is complete and in the order of each dossier, and so is what is kept of it. */
    KEPT_IN_ORDER,
    /** Any order and any repetition of the same facts gives the same progress. */
    ANY_ORDER,
    /** What stands at the end of a day is the same whatever is told to have happened later. */
    LATER_CHANGES_NOTHING,
    /** Every received dossier has exactly one state in each book on every day. */
    ONE_STATE,
    /** What is kept by changed rules is what judging from scratch by them gives. */
    JUDGED_AS_FROM_SCRATCH,
    /** The cells are what a count from scratch gives. */
    CELLS_AS_RECOUNTED,
    /** A unit is its own dossiers and those of the units below it. */
    PARENT_IS_THE_SUM,
    /** What was late, and what came, less what went, is what is late. */
    FLOWS_GIVE_STOCKS,
    /** Where two books differ on a dossier, one of their rules says why. */
    DIFFERENCES_EXPLAINED,
    /** The index calculator shows a whole fold, and nothing of another. */
    WHOLE_FOLDS,
    /** Ranks are competition ranks of the scores. */
    COMPETITION_RANKS,
    /** A rebuild changes nothing. */
    REBUILD_CHANGES_NOTHING,
    /** No part fails. */
    NO_EXCEPTION
}
