set local lock_timeout = '5s';

-- Somebody looked at it and decided that it is not needed: it stays listed, and waits no longer.
alter table rejection add column discarded_at timestamptz;
