-- what waits to be put back or told again: how much, why and since when, without reading what waits
create index rejection_waiting on rejection (rejected_at, code) where retried_at is null;

-- what was put back
create index rejection_retried on rejection (retried_at) where retried_at is not null;
