-- What could not be used. It repeats nothing that may be personal.
create table rejection (
    id bigint generated always as identity primary key,
    rejected_at timestamptz not null,
    code text collate "C" not null,
    pointer text not null,
    message text not null,
    dossier_code text collate "C",
    source text collate "C",
    event_id text collate "C",
    -- where it lies: a record of a topic, or a line of a stream
    topic text,
    partition integer,
    record_offset bigint,
    line bigint,
    -- SHA-256 of the refused bytes
    hash text collate "C" not null,
    -- the event in structured mode, for 30 days, only where it cannot hold personal data
    event bytea,
    retried_at timestamptz,
    -- whether it was sent to the topic dossier-rejected
    sent boolean not null default false,
    check ((topic is null) = (line is not null)),
    check ((topic is null) = (partition is null)),
    check ((topic is null) = (record_offset is null))
);

-- a record is held once, however often it is read; the hash, because a topic may be made anew
create unique index rejection_record on rejection (topic, partition, record_offset, hash);

-- the next ones to send
create index rejection_unsent on rejection (id) where not sent;

-- lists, newest first
create index rejection_source on rejection (source, id);
create index rejection_code on rejection (code, id);

-- the state of one event
create index rejection_event on rejection (dossier_code, event_id) where dossier_code is not null;

-- events to forget
create index rejection_kept on rejection (rejected_at) where event is not null;
