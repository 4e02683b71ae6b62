-- How far each partition has been read. Written in the transaction of the effect and under the row's lock.
create table feed_position (
    feed text not null,
    partition integer not null,
    topic_id text not null,
    next_offset bigint not null,
    -- everything appended to the partition up to this instant has been applied
    through timestamptz,
    updated_at timestamptz not null default now(),
    primary key (feed, partition)
);
