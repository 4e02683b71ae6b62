-- The last fold that told all cells there are: what was told before it and not since is 0. 0 where there was none.
alter table tally_partition add column whole_since bigint not null default 0;
alter table tally_visible add column whole_since bigint not null default 0;
