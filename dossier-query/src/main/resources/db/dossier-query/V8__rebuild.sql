-- Everything that follows from what was told is counted once more beside the live tables, in this schema: the same
-- statements write there, because it comes first on their search path.
create schema rebuild;

create table rebuild_run (
    id bigint generated always as identity primary key,
    requested_by text not null,
    reason text not null,
    requested_at timestamptz not null,
    state text not null,
    rules bigint, -- version of the rules by which it counts
    last_code text collate "C", -- counted up to this dossier
    counted bigint not null default 0,
    total bigint not null default 0,
    resumed_at timestamptz, -- when it began, or went on after a break
    resumed_from bigint not null default 0, -- what was counted then
    finished_at timestamptz,
    moved bigint not null default 0, -- dossiers that stand otherwise than was kept
    cells bigint not null default 0 -- cells that were counted otherwise
);

-- Dossiers that were judged since a rebuild began, as often as they were: a row is only ever taken by whoever sees what
-- was judged with it.
create table rebuild_touched (
    code text collate "C" not null
);

-- For which books and into which tables everything that was told has been derived.
create table derived_as (
    single boolean primary key default true check (single),
    books text[] not null,
    tables text[] not null
);
