-- Cells that wait are only ever read as a whole: what is told twice is told apart when its fold becomes visible.
alter table tally_pending drop constraint tally_pending_pkey;

-- The last fold that changed a cell of a day of a month of receipt: few rows, and what changes a cell no longer changes
-- an index with it.
create table tally_changed (
    book text collate "C" not null,
    cohort date not null,
    day date not null,
    fold bigint not null,
    primary key (book, cohort, day)
) with (fillfactor = 50);
drop index tally_cell_by_fold;

-- The fold up to which tally_changed is complete: what a program without that table showed is looked up in tally_cell.
alter table tally_visible add column changed_fold bigint not null default 0;

-- Counts change in their place where there is room beside them.
alter table tally_cell set (fillfactor = 70);
alter table tally_day set (fillfactor = 70);
alter table tally_month set (fillfactor = 70);
