package vn.tiendo.audit;

/**
 * Where a chain ends. Whoever noted it elsewhere can tell later that nothing before it was changed since.
 *
 * @param number of the last entry, 0 where there is none
 * @param hash of the last entry, {@link #NOTHING} where there is none
 */
public record Head(String application, long number, String hash) {
    /** What the first entry names as the hash before it. */
    public static final String NOTHING = "0".repeat(64);

    /** Of a chain without entries. */
    public static Head none(String application) {
        return new Head(application, 0, NOTHING);
    }
}
