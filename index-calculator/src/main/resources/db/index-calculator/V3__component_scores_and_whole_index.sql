-- The days of which component scores were told. Its row is the lock of whoever changes scores of that day.
create table component_day (
    as_of date primary key,
    version bigint not null -- rises by one with every change
);

-- The scores as they hold now.
create table component_score (
    as_of date not null,
    province text collate "C" not null,
    index_group text collate "C" not null,
    score numeric(5, 2) not null check (score >= 0),
    version bigint not null, -- of the change that told it
    primary key (as_of, province, index_group)
);

-- Who changed scores of a day, when and why.
create table component_change (
    as_of date not null,
    version bigint not null,
    changed_by text not null,
    reason text,
    changed_at timestamptz not null,
    primary key (as_of, version)
);

-- What a change did to a score.
create table component_change_score (
    as_of date not null,
    version bigint not null,
    province text collate "C" not null,
    index_group text collate "C" not null,
    former numeric(5, 2), -- null where there was none
    score numeric(5, 2), -- null where it was withdrawn
    primary key (as_of, version, province, index_group)
);

-- Which days of the whole index have been looked at, and in which state they were.
create table index_766_day (
    as_of date primary key,
    version bigint not null, -- of the scores when it was looked at, -1 before the first time
    ranking_final boolean not null, -- whether the year's ranking of the day was final then
    due boolean not null, -- whether something else may have changed since
    final boolean not null, -- whether it is frozen
    looked_at timestamptz -- null before the first time
);

-- The fold up to which the tally has been looked through for days to publish; one row.
create table index_766_examined (
    only_row boolean primary key default true check (only_row),
    fold bigint not null
);
insert into index_766_examined (fold) values (0);
