package vn.tiendo.query.unit.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
            with recursive visited (child) as (
                select substring((select min(unit)
                                  from tally_cell
                                  where unit > :unit || '.' and unit < :unit || '/') from :child)
                union all
                select substring((select min(unit)
                                  from tally_cell
                                  where unit > child || '/' and unit < :unit || '/') from :child)
                from visited
                where child is not null
            ),
            unfolded (unit) as materialized (
                select distinct unit
                from tally_delta
                where books & :bit <> 0 and unit > :unit || '.' and unit < :unit || '/'
            ),
            found (child) as (
                select child
                from visited
                where exists (select from tally_cell where unit = child and books & :bit <> 0 and count <> 0)
                union
                select substring(unit from :child)
                from unfolded
            )
            select child,
                   exists (select
                           from tally_cell
                           where unit > child || '.' and unit < child || '/' and books & :bit <> 0 and count <> 0)
                   or exists (select
                              from unfolded
                              where unit > child || '.' and unit < child || '/') as has_children
            from found
            order by child
            limit :most
            """;

    // tally_cell_pkey; a scan of the few rows of tally_delta
    private static final String HAS_FIGURES = """
            select exists (select
                           from tally_cell
                           where unit = :unit and books & :bit <> 0 and count <> 0)
                   or exists (select
                              from tally_delta
                              where books & :bit <> 0 and unit >= :unit and unit < :unit || '/')
            """;

    private final JdbcClient jdbc;
    private final Books books;

    PostgresUnitTree(JdbcClient jdbc, Books books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    @Override
    public List<Child> children(Book book, AgencyCode unit, int most) {
        return about(book, unit, CHILDREN)
                .param("child", "^(?:[^.]+[.]){" + unit.depth() + "}[^.]+")
                .param("most", most)
                .query((row, _) -> child(row))
                .list();
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(new AgencyCode(row.getString("child")), row.getBoolean("has_children"));
    }

    @Override
    public boolean hasFigures(Book book, AgencyCode unit) {
        return about(book, unit, HAS_FIGURES).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec about(Book book, AgencyCode unit, String statement) {
        return jdbc.sql(statement).param("bit", books.bit(book)).param("unit", unit.value());
    }
}
