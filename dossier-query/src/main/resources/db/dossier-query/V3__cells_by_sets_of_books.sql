-- Cells say by a set of bits for which books they hold, as timelines and deltas do: a row counts the dossiers that made
-- a transition in exactly these books. What a book counts is the sum over the sets that it is in.
alter table tally_cell drop constraint tally_cell_pkey;
alter table tally_cell rename column book to books;
update tally_cell set books = 1 << books;
alter table tally_cell add primary key (unit, cohort, day, from_state, to_state, books);

alter table tally_month drop constraint tally_month_pkey;
alter table tally_month rename column book to books;
update tally_month set books = 1 << books;
alter table tally_month add primary key (unit, cohort, month, from_state, to_state, books);

-- The count is read when it is published: absolute, and of one snapshot with the last fold.
alter table tally_outbox rename column book to books;
update tally_outbox set books = 1 << books;
alter table tally_outbox drop column count;
