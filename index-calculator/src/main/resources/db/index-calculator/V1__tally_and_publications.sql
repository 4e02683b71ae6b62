-- Cells of provinces as they came, by fold, until their fold is complete on every partition of progress-tally.
create table tally_pending (
    fold bigint not null,
    book text collate "C" not null,
    unit text collate "C" not null,
    cohort date not null, -- first day of the month of receipt
    day date not null,
    from_state text collate "C" not null,
    to_state text collate "C" not null,
    count bigint not null,
    primary key (fold, book, unit, cohort, day, from_state, to_state)
);

-- Cells of whole folds: what readers see.
-- The key serves the days of one month for all provinces at once.
create table tally_cell (
    book text collate "C" not null,
    day date not null,
    cohort date not null,
    unit text collate "C" not null,
    from_state text collate "C" not null,
    to_state text collate "C" not null,
    count bigint not null,
    fold bigint not null, -- that last changed it
    primary key (book, day, cohort, unit, from_state, to_state)
);
-- what changed since a fold
create index tally_cell_by_fold on tally_cell (book, fold);

-- What the days of a month changed in the stock of each standing, so that a stock is read from few rows.
-- The key serves the months of one cohort for all provinces at once.
create table tally_month (
    book text collate "C" not null,
    cohort date not null,
    month date not null, -- its first day
    unit text collate "C" not null,
    state text collate "C" not null,
    change bigint not null,
    primary key (book, cohort, month, unit, state)
);

-- What each partition of progress-tally has told.
create table tally_partition (
    partition integer primary key,
    complete_fold bigint not null, -- the highest fold complete there, 0 before the first
    position bigint not null,
    through timestamptz,
    -- the highest fold of a record that was already old when read: what it superseded may have been compacted away, so
    -- no fold before it is whole here
    whole_from bigint not null,
    -- whether nothing still to be read may have superseded a record that was compacted away
    settled boolean not null
);

-- The fold that readers see; one row, and the lock of those who move it.
create table tally_visible (
    only_row boolean primary key default true check (only_row),
    fold bigint not null,
    position bigint not null,
    through timestamptz,
    updated_at timestamptz not null
);
insert into tally_visible (fold, position, through, updated_at) values (0, 0, null, now());

-- What was published last under each key, and whether it is on its topic yet.
create table published_message (
    topic text collate "C" not null,
    key text collate "C" not null,
    period text not null,
    as_of date not null,
    sequence bigint not null,
    final boolean not null,
    figures text not null, -- JSON of what is compared: without sequence, final, fold and position
    message text not null, -- what is sent
    sent boolean not null,
    decided_at timestamptz not null,
    primary key (topic, key)
);
create index waiting_message on published_message (topic, key) where not sent;
create index message_of_period_and_day on published_message (period, as_of);
create index unfinished_day on published_message (topic, as_of) where not final;

-- Up to where the tally has been looked through for figures to publish; one row.
create table publication_examined (
    only_row boolean primary key default true check (only_row),
    fold bigint not null,
    through timestamptz,
    day date not null
);
