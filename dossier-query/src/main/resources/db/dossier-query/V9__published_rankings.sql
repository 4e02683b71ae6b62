-- What the index calculator published last under each key of its topics.
create table published_ranking (
    period text collate "C" not null,
    as_of date not null,
    sequence bigint not null,
    final boolean not null,
    message jsonb not null, -- ProvinceRanking, with what later revisions may add
    primary key (period, as_of)
);

create table published_index_766 (
    as_of date primary key,
    sequence bigint not null,
    final boolean not null,
    message jsonb not null -- Index766, with what later revisions may add
);
