package vn.tiendo.bench.year;

/** When everything that was told is in the figures. */
public final class Folded {
    private Folded() {}

    /** Whether all up to this position of the store is judged, folded and published, as a query to dossier-query's database. */
    public static String upTo(long position) {
        return """
                select coalesce((select min(position) from store_position), 0) >= %d
                    and not exists (select from tally_delta)
                    and not exists (select from tally_fold where not published)
                """.formatted(position);
    }
}
