-- Differs whenever the database may have been set back: a restored one is another, or its server was started anew.
create function database_identity() returns text
    language sql stable
    return pg_postmaster_start_time()::text || '/' || (select oid from pg_database where datname = current_database());

-- The topic that the tally is told to; null before the first. The fold that told all cells of it last, null where none had to.
create table tally_topic (
    only_row boolean primary key default true check (only_row),
    topic_id text,
    whole_since bigint
);
insert into tally_topic default values;
