-- Which facts changed a figure since a position: what was told later of days before.

-- Whether a fact may be a retraction: it then names that kind. A fact that only mentions the word is looked at in vain.
create function may_retract(fact bytea) returns boolean
    language sql immutable parallel safe
    return position('"retracted"'::bytea in fact) > 0;

-- The unit that a fact gives the dossier to, null for most.
create function named_unit(fact bytea) returns text
    language sql immutable parallel safe
    return convert_from(fact, 'UTF8')::jsonb ->> 'agencyCode';

-- Positions rise, so an entry is added at the end of the index and its pages are written once: some 30 bytes a fact beside
-- its 300. A BRIN index would be next to nothing, but reads all rows of the days since, where few of them happened before;
-- and it gives them in no order, so that each page of a list would read them all again.
create index fact_by_position on dossier_fact (position, happened_at);
create index retraction_by_position on dossier_fact (position, happened_at) where may_retract(fact);

-- Figures of the units ranked inside provinces, as they were when the ranking of the provinces of a day became final: one
-- row for each province and kind, never written again. A row for each unit would be four times as much.
create table frozen_unit_figures (
    as_of date not null,
    period text collate "C" not null,
    book text collate "C" not null,
    province text collate "C" not null,
    kind text collate "C" not null,
    formula text not null, -- version of the score formula
    units text[] not null, -- by code; of each the counts below
    received bigint[] not null,
    on_time bigint[] not null,
    frozen_at timestamptz not null default now(),
    primary key (as_of, period, book, province, kind)
);
