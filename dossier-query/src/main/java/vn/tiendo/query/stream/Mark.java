package vn.tiendo.query.stream;

/**
 * Up to where changes were seen: whatever was committed is either seen or not, in whatever order transactions ended.
 *
 * @param snapshot the transactions that were seen, as the store writes it
 * @param state differs where figures may differ that no dossier was judged anew for: other units, other rules,
 *     everything counted once more, a store that was set back
 */
public record Mark(String snapshot, String state) {}
