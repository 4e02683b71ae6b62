-- Which facts a fold has in it: those of the transactions that it saw. A position does not tell that: partitions of
-- dossier-events are read each at its own pace, and what lies behind the least of their positions may be counted already.

-- Null in facts that were stored before this column: every fold below has them in it.
alter table dossier_fact add column written xid8;
alter table dossier_fact alter column written set default pg_current_xact_id();

create table fold_seen (
    fold bigint primary key,
    seen pg_snapshot not null,
    kept boolean not null default false, -- a final ranking was made of it
    folded_at timestamptz not null default now()
);
create index fold_not_kept on fold_seen (folded_at) where not kept;
