set local lock_timeout = '5s';

-- The last fold that told all cells there are: what was told before it and not since is 0. 0 where there was none.
alter table tally_partition add column whole_since bigint not null default 0;
alter table tally_visible add column whole_since bigint not null default 0;

-- Differs whenever the database may have been set back: a restored one is another, or its server was started anew.
create function database_identity() returns text
    language sql stable
    return pg_postmaster_start_time()::text || '/' || (select oid from pg_database where datname = current_database());

-- The database, as it was when everything published was known in it; one row, none before the first time.
create table publication_known (
    only_row boolean primary key default true check (only_row),
    database text not null
);
