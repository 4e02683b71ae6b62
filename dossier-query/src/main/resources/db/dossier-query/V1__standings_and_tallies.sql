-- How far the event store is known, for each partition of dossier-events.
create table store_position (
    partition integer primary key,
    position bigint not null,
    through timestamptz,
    updated_at timestamptz not null
);

-- One row a dossier: the last progress, from which everything is recounted.
create table dossier (
    code text collate "C" primary key,
    sequence bigint not null,
    progress bytea not null, -- JSON of DossierProgress
    anomalies text[] not null default '{}'
);
create index dossier_by_anomaly on dossier using gin (anomalies) where anomalies <> '{}';

-- What was told, in the order of arrival.
create table dossier_fact (
    code text collate "C" not null,
    sequence bigint not null,
    position bigint not null,
    recorded_at timestamptz not null,
    source text not null,
    id text not null,
    happened_at timestamptz not null,
    fact bytea not null, -- JSON of Fact
    primary key (code, sequence)
);

-- The timelines that are counted. Books that agree share a row: books is a set of bits.
-- Steps are parallel arrays; a step holds from its day until the day before the next one.
create table standing_timeline (
    code text collate "C" not null,
    books smallint not null,
    received date not null,
    procedure text not null,
    unit text collate "C" not null, -- that holds it after the last step
    finished boolean not null,
    due date, -- the due day after the last step
    days integer[] not null, -- days since 1970-01-01
    states smallint[] not null, -- TallyState by number
    units text[] not null, -- one for each step, or one for all
    dues integer[] not null, -- due day in force from the step on, null where there is none
    primary key (code, books)
);
-- today's queue
create index open_by_unit_and_due on standing_timeline (unit, due, code) where not finished;
-- what was open on a day and is finished now; the day of the last step, not before that of the finish
create index finished_by_unit_and_last_day on standing_timeline (unit, (days[cardinality(days)])) where finished;
-- lists of other days, and of finished dossiers
create index timeline_by_unit_and_receipt on standing_timeline (unit, received, code);

-- Units that held a dossier, themselves or by a descendant, and no longer do, so that lists of past days find it:
-- exactly those dossiers that the unit in standing_timeline does not lead to.
create table former_unit (
    unit text collate "C" not null,
    code text collate "C" not null,
    primary key (unit, code)
);

-- Differences not yet folded: the unit itself only.
create table tally_delta (
    books smallint not null,
    unit text collate "C" not null,
    above smallint not null, -- leading groups of the unit that the row does not concern (0: all ancestors are)
    cohort integer not null, -- months since 1970-01
    day integer not null, -- days since 1970-01-01
    from_state smallint not null,
    to_state smallint not null,
    count integer not null
);

-- Folded: every unit with its descendants.
create table tally_cell (
    book smallint not null,
    unit text collate "C" not null,
    cohort integer not null,
    day integer not null,
    from_state smallint not null,
    to_state smallint not null,
    count bigint not null,
    primary key (book, unit, cohort, day, from_state, to_state)
);

-- The same by calendar month of the day, so that a stock is read from few rows.
create table tally_month (
    book smallint not null,
    unit text collate "C" not null,
    cohort integer not null,
    month integer not null, -- months since 1970-01
    from_state smallint not null,
    to_state smallint not null,
    count bigint not null,
    primary key (book, unit, cohort, month, from_state, to_state)
);

-- The calendar month of a day, both as numbers.
create function month_of_day(day integer) returns integer
    language sql immutable parallel safe
    return extract(year from date '1970-01-01' + day)::integer * 12
        + extract(month from date '1970-01-01' + day)::integer - 23641;

-- Cells changed by a fold and not yet on progress-tally.
create table tally_outbox (
    fold bigint not null,
    book smallint not null,
    unit text collate "C" not null,
    cohort integer not null,
    day integer not null,
    from_state smallint not null,
    to_state smallint not null,
    count bigint not null
);
create index outbox_by_fold on tally_outbox (fold);
-- Folds not yet published, and the last one.
create table tally_fold (
    fold bigint primary key,
    position bigint not null,
    through timestamptz,
    published boolean not null default false
);
