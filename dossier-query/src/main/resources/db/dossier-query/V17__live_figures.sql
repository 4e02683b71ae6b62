-- Whose dossiers were judged anew: a row for each batch, written in its transaction, for about half a minute. Whoever is
-- told of changes is told of what his last snapshot did not show: rows come to be seen in another order than they have.
create table judged_units (
    written xid8 not null default pg_current_xact_id(),
    units text[] not null -- that held the dossiers, themselves and not what is above them
);
create index judged_units_by_written on judged_units (written);
