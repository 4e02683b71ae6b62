-- What happened, in one order. An event's identifier is its dossier and sequence, so there is no column for one.
-- Wide columns first: no padding in between.
create table dossier_event (
    -- given under a lock that is held until the commit, so positions become visible in order
    position bigint generated always as identity primary key,
    -- when it happened
    happened_at timestamptz not null,
    -- when it was appended to the topic dossier-lifecycle
    recorded_at timestamptz not null,
    sequence integer not null check (sequence >= 0),
    dossier_code text collate "C" not null,
    -- the name on the wire, with its revision
    type text collate "C" not null,
    -- JSON of the event, sent as it is
    payload bytea not null,
    unique (dossier_code, sequence)
);
