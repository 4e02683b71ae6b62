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

-- What each day changed in the stock of each state, a column a state: a stock is the sum of few rows.
-- The key serves the days of one month for all provinces at once.
create table tally_day (
    book text collate "C" not null,
    cohort date not null,
    day date not null,
    unit text collate "C" not null,
    in_term bigint not null,
    waiting bigint not null,
    overdue_technical_error bigint not null,
    overdue_suspension bigint not null,
    overdue_agency bigint not null,
    finished_early bigint not null,
    finished_on_time bigint not null,
    finished_late_technical_error bigint not null,
    finished_late_suspension bigint not null,
    finished_late_agency bigint not null,
    primary key (book, day, cohort, unit)
);
insert into tally_day
select book, cohort, day, unit,
    sum(case when state = 'IN_TERM' then change else 0 end),
    sum(case when state = 'WAITING' then change else 0 end),
    sum(case when state = 'OVERDUE_TECHNICAL_ERROR' then change else 0 end),
    sum(case when state = 'OVERDUE_SUSPENSION' then change else 0 end),
    sum(case when state = 'OVERDUE_AGENCY' then change else 0 end),
    sum(case when state = 'FINISHED_EARLY' then change else 0 end),
    sum(case when state = 'FINISHED_ON_TIME' then change else 0 end),
    sum(case when state = 'FINISHED_LATE_TECHNICAL_ERROR' then change else 0 end),
    sum(case when state = 'FINISHED_LATE_SUSPENSION' then change else 0 end),
    sum(case when state = 'FINISHED_LATE_AGENCY' then change else 0 end)
from tally_cell
cross join lateral (values (to_state, count), (from_state, -count)) as moved (state, change)
where state not in ('NONE', 'ELSEWHERE')
group by book, cohort, day, unit;

-- The same of a whole month. The key serves the months of one cohort for all provinces at once.
drop table tally_month;
create table tally_month (
    book text collate "C" not null,
    cohort date not null,
    month date not null, -- its first day
    unit text collate "C" not null,
    in_term bigint not null,
    waiting bigint not null,
    overdue_technical_error bigint not null,
    overdue_suspension bigint not null,
    overdue_agency bigint not null,
    finished_early bigint not null,
    finished_on_time bigint not null,
    finished_late_technical_error bigint not null,
    finished_late_suspension bigint not null,
    finished_late_agency bigint not null,
    primary key (book, cohort, month, unit)
);
insert into tally_month
select book, cohort, date_trunc('month', day)::date, unit,
    sum(in_term),
    sum(waiting),
    sum(overdue_technical_error),
    sum(overdue_suspension),
    sum(overdue_agency),
    sum(finished_early),
    sum(finished_on_time),
    sum(finished_late_technical_error),
    sum(finished_late_suspension),
    sum(finished_late_agency)
from tally_day
group by book, cohort, date_trunc('month', day), unit;
