-- Rankings as they were published: the last one told of each book, period and day, or the one that is frozen. What is
-- final is never changed again, whatever is known later.
create table published_ranking (
    book text collate "C" not null,
    period text collate "C" not null,
    as_of date not null,
    formula text not null,
    national numeric(6, 2), -- null where no province has a score
    fold bigint not null,
    position bigint not null,
    through timestamptz, -- null where it was not known
    sequence bigint not null, -- of the message on province-ranking; 1 in a book that is not told there
    final boolean not null,
    published_at timestamptz not null,
    frozen_by text, -- who had it frozen; null where its day came to its end by itself
    reason text,
    primary key (book, period, as_of)
);
create index published_ranking_by_day on published_ranking (as_of);
create index unfinished_ranking on published_ranking (book, as_of) where not final;

-- The key serves the history of one province.
create table published_figure (
    book text collate "C" not null,
    period text collate "C" not null,
    province text collate "C" not null,
    as_of date not null,
    name text not null,
    rank integer, -- null where nothing was received
    received bigint not null,
    on_time bigint not null,
    late bigint not null check (received = on_time + late),
    score numeric(6, 2), -- null where nothing was received
    primary key (book, period, province, as_of)
);
create index figure_of_ranking on published_figure (book, period, as_of);

-- Every message under a key of these days went to the outbox again.
create table publication_replay (
    id bigint generated always as identity primary key,
    first_day date not null,
    last_day date not null,
    messages bigint not null,
    asked_by text not null,
    reason text,
    asked_at timestamptz not null
);

-- From the first day on every day is frozen when it is over. What was told before there were frozen rankings counts as
-- imported history: it follows what is known.
alter table publication_examined add column first_day date;
update publication_examined set first_day = day;
alter table publication_examined alter column first_day set not null;
update published_message set final = false where final;

drop index message_of_period_and_day;
create index message_of_day on published_message (as_of, period);
drop index unfinished_day;
drop index waiting_message;
create index waiting_message on published_message (as_of, topic, key) where not sent;
