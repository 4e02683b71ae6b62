package vn.tiendo.simulation.world;

/** A bug that can be planted in the installation, so that it is seen that the checks find it. */
public enum Fault {
    /** A batch of events that was rolled back leaves its events in the store. */
    APPENDED_BEFORE_COMMIT,
    /** The relay moves its token before it has sent. */
    TOKEN_BEFORE_SENDING,
    /** A feed keeps the position of a batch that was rolled back. */
    POSITION_WITHOUT_EFFECT,
    /** A feed that is rewound begins one record too late. */
    OFFSET_OFF_BY_ONE,
    /** What was applied is not known when it comes again. */
    DUPLICATE_CHECK_OFF,
    /** What a dossier counted for until now is not taken away. */
    OLD_TIMELINES_FORGOTTEN,
    /** Now and then a difference is not written down. */
    DELTA_LOST,
    /** Units above the lowest are not counted. */
    ANCESTORS_FORGOTTEN,
    /** Units above both ends of a move see it. */
    MOVE_SEEN_ABOVE,
    /** Days of which the tally does not tell all are never taken away. */
    TURNS_NOT_REMOVED,
    /** What is told while a change of the rules is worked out is not looked at once more. */
    RULES_NOT_WATCHED,
    /** What is told while a rebuild counts is not judged again. */
    TOUCHED_FORGOTTEN,
    /** Of a cell that is empty now, nobody is told. */
    ZERO_NOT_TOLD,
    /** What one partition told of a fold is shown before the others told theirs. */
    HALF_FOLD_SHOWN
}
