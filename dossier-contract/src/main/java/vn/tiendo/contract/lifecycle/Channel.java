package vn.tiendo.contract.lifecycle;

/** How a dossier was handed in (codes 1, 2, 3 of the national interface). */
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
