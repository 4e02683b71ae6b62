-- The outbox is only ever read as a whole.
drop index outbox_by_fold;

-- Counts change in their place where there is room beside them.
alter table tally_cell set (fillfactor = 80);
alter table tally_month set (fillfactor = 80);
