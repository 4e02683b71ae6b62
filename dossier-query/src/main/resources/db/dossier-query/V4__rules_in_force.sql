-- Which version of the rules is in force: one row. Whoever judges for keeps locks it in share mode for its transaction;
-- a change locks the whole table, which waits in line and is not overtaken, as a wait for a row would be.
create table rule_version (
    one boolean primary key default true check (one),
    version bigint not null
);
insert into rule_version (version) values (1);
-- Numbers are never given twice, not even after a change that failed: what is kept in memory under one stays true.
create sequence rule_version_number start 2;

-- How every part of the rules came to be what it is.
create table rule_change (
    kind text not null check (kind in ('CALENDAR', 'HOURS', 'PROCEDURES', 'OUTAGE')),
    subject text collate "C" not null, -- the year, the province, the outage; empty for the catalogue
    version bigint not null,
    changed_by text not null,
    reason text,
    changed_at timestamptz not null,
    moved bigint not null,
    content jsonb, -- the part as it was put; null where it was taken away
    primary key (kind, subject, version)
);
insert into rule_change (kind, subject, version, changed_by, reason, changed_at, moved, content)
select 'CALENDAR', extract(year from day)::text, 1, 'Tiendo', 'as installed', now(), 0,
    jsonb_build_object('days', jsonb_agg(
        jsonb_build_object('day', day, 'kind', kind, 'name', name, 'status', status) order by day))
from calendar_day
group by extract(year from day);

-- The opening hours of provinces that have or had their own: from a day on, until those of another day.
create table opening_hours (
    province text collate "C" not null,
    since date not null,
    weekday smallint not null check (weekday between 1 and 7), -- 1 is Monday
    opens time not null,
    closes time not null check (closes > opens),
    primary key (province, since, weekday, opens)
);

-- The longest time that a procedure may take by law. Several rows may hold on a day.
create table procedure_time (
    code text collate "C" not null,
    name text not null,
    field text not null,
    amount integer not null check (amount between 1 and 1000),
    unit text not null check (unit in ('WORKING_DAYS', 'WORKING_HOURS', 'CALENDAR_DAYS')),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from), -- the last day
    unique nulls not distinct (code, valid_from, valid_until, unit)
);

-- Declared outages of a system, for a unit and all below it.
create table outage (
    id text collate "C" primary key,
    unit text collate "C" not null,
    system text not null,
    began timestamptz not null,
    ended timestamptz check (ended > began)
);

-- A change that is being worked out: one at a time. Who is not heard of until then has given up.
create table rule_watch (
    one boolean primary key default true check (one),
    owner uuid not null,
    until timestamptz not null
);
-- What it may move: dossiers that it found, and those that were told of since it began.
create table rule_candidate (
    code text collate "C" primary key
);
