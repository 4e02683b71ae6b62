package vn.tiendo.query.unit.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.unit.UnitTree;

/**
 * Finds units by the figures that are kept of them, those not yet folded included.
 *
 * <p>Codes are letters, digits and dots, and of all characters that can follow a code '.' comes first and '/' next: the
 * descendants of H09 lie between 'H09.' and 'H09/', and the unit beside H09.12 follows 'H09.12/'.
 */
class PostgresUnitTree implements UnitTree {
    // One look-up in tally_cell_pkey (unit, ...) for each child, not for each cell, and few for its existence;
    // tally_delta has no index and some ten thousand rows at most. A unit whose cells are all 0 was told by mistake.
    private static final String CHILDREN = """
            with recursive visited (unit, child) as (
                select unit, (select asked.unit || '.'
                                     || split_part(substr(min(cell.unit), length(asked.unit) + 2), '.', 1)
                              from tally_cell cell
                              where cell.unit > asked.unit || '.' and cell.unit < asked.unit || '/')
                from unnest(:units::text[]) as asked (unit)
                union all
                select unit, (select visited.unit || '.'
                                     || split_part(substr(min(cell.unit), length(visited.unit) + 2), '.', 1)
                              from tally_cell cell
                              where cell.unit > visited.child || '/' and cell.unit < visited.unit || '/')
                from visited
                where child is not null
            ),
            found (child) as (
                select child
                from visited
                where exists (select from tally_cell where unit = child and books & :bit <> 0 and count <> 0)
                union
                select asked.unit || '.' || split_part(substr(delta.unit, length(asked.unit) + 2), '.', 1)
                from (select distinct unit from tally_delta where books & :bit <> 0) delta
                join unnest(:units::text[]) as asked (unit)
                    on delta.unit > asked.unit || '.' and delta.unit < asked.unit || '/'
            )
            select child
            from found
            order by child collate "C"
            limit :most
            """;

    // tally_cell_pkey; a scan of the few rows of tally_delta
    private static final String WITH_FIGURES = """
            select unit
            from unnest(:units::text[]) as asked (unit)
            where exists (select
                          from tally_cell cell
                          where cell.unit = asked.unit and books & :bit <> 0 and count <> 0)
               or exists (select
                          from tally_delta delta
                          where books & :bit <> 0 and delta.unit >= asked.unit and delta.unit < asked.unit || '/')
            """;

    private final JdbcClient jdbc;
    private final Books books;

    PostgresUnitTree(JdbcClient jdbc, Books books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    @Override
    public SortedSet<AgencyCode> children(Book book, Collection<AgencyCode> units, int most) {
        List<AgencyCode> children = about(book, units, CHILDREN)
                .param("most", most)
                .query((row, _) -> new AgencyCode(row.getString("child")))
                .list();
        return new TreeSet<>(children);
    }

    @Override
    public Set<AgencyCode> withFigures(Book book, Collection<AgencyCode> units) {
        return about(book, units, WITH_FIGURES)
                .query((row, _) -> new AgencyCode(row.getString("unit")))
                .set();
    }

    private JdbcClient.StatementSpec about(Book book, Collection<AgencyCode> units, String statement) {
        return jdbc.sql(statement)
                .param("bit", books.bit(book))
                .param("units", units.stream().map(AgencyCode::value).toArray(String[]::new));
    }
}
