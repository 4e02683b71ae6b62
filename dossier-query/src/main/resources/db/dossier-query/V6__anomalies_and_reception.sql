-- What follows from the facts of dossiers beside their standings. All of it is derived: a rebuild fills it for what was
-- told before.

-- Contradictions by the facts and rules alone, one row for each dossier and kind. Units and procedures that nobody
-- registered are found at reading.
create table dossier_anomaly (
    code text collate "C" not null,
    kind text not null, -- Anomaly by name
    unit text collate "C" not null, -- that holds it; without a receipt where it was registered, or of its code
    primary key (code, kind)
);
-- counts of a unit with all below it, and lists: ranges of the index alone
create index anomaly_by_kind_and_unit on dossier_anomaly (kind, unit, code);
alter table dossier drop column anomalies;

-- Dossiers that a system called late.
create table late_statement (
    code text collate "C" primary key,
    unit text collate "C" not null, -- that holds the dossier
    said date not null -- the first day
);
create index late_statement_by_unit on late_statement (unit, said, code);

-- Procedures that dossiers name. Every dossier that is counted is counted in the first book.
create index timeline_by_procedure on standing_timeline (procedure, unit, received, code) where books & 1 <> 0;

-- Online registrations: how long citizens wait to be received.
create table online_registration (
    code text collate "C" primary key,
    unit text collate "C" not null, -- where it was registered
    province text collate "C" not null generated always as (split_part(unit, '.', 1)) stored,
    procedure text not null,
    registered date not null, -- the local day
    registered_at timestamptz not null,
    deadline timestamptz not null,
    answered_at timestamptz, -- null while it waits
    answer text -- Answer by name, null while it waits
);
create index registration_by_province_and_day
    on online_registration (province, registered, unit, deadline, answered_at, answer);
