set local lock_timeout = '5s';

-- Differs whenever the database may have been set back: a restored one is another, or its server was started anew.
create function database_identity() returns text
    language sql stable
    return pg_postmaster_start_time()::text || '/' || (select oid from pg_database where datname = current_database());

-- The topic that was told everything up to the position; null before the first.
alter table relay_token add column topic_id text;
