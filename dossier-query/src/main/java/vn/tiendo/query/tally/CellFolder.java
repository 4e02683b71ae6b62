package vn.tiendo.query.tally;

/** Moves differences into the cells, in the transaction of the caller where there is one. */
public interface CellFolder {
    /** Folds unless another process does so just now; whether it did. */
    boolean tryFold();

    /** Folds as soon as nobody else does. */
    void foldSurely();
}
