-- What somebody should look at, decided once and told once.

-- Since when alerts are decided: what turned before is never told. One row, from the first time.
create table alert_since (
    only_row boolean primary key default true check (only_row),
    day date not null
);

-- Dossiers that were judged and may have something to tell, as often as they were: a row is only taken by whoever sees
-- what was judged with it.
create table alert_candidate (
    code text collate "C" not null
);

-- Kinds switched off or on for a unit and all below it, unless something below says otherwise.
create table alert_switch (
    unit text collate "C" not null,
    kind text collate "C" not null, -- AlertKind by name
    is_on boolean not null,
    primary key (unit, kind)
);

-- Whether nobody is told: what the nearest unit that says anything says.
create function alert_is_muted(unit text, kind text) returns boolean
    language sql stable
    return not coalesce((
        select s.is_on
        from alert_switch s
        where s.kind = alert_is_muted.kind collate "C"
            and (s.unit = alert_is_muted.unit collate "C" or starts_with(alert_is_muted.unit, s.unit || '.'))
        order by length(s.unit) desc
        limit 1
    ), true);

-- Alerts in the order in which they were decided: one process at a time decides.
create table alert (
    number bigint generated always as identity primary key,
    kind text collate "C" not null, -- AlertKind by name
    subject text collate "C" not null, -- a dossier or a unit
    day date not null, -- of its reason
    unit text collate "C" not null,
    data jsonb not null, -- Alert
    decided_on date not null,
    decided_at timestamptz not null,
    muted boolean not null, -- switched off when it was decided
    relayed boolean not null default false, -- whether dossier-alerts has it; never where it is muted
    unique (subject, kind, day)
);
create index alert_not_relayed on alert (number) where not relayed and not muted;
create index alert_of_unit on alert (unit, number);
create index alert_of_day on alert (decided_on);

-- Who is told besides the topic: a webhook as things happen, or an address once a day.
create table alert_subscription (
    id text collate "C" primary key,
    unit text collate "C" not null,
    kinds text[] not null,
    url text, -- of a webhook
    secret text, -- of a webhook: the key of its signatures
    address text, -- of a digest
    language text collate "C", -- of a digest
    version bigint not null,
    changed_by text not null,
    changed_at timestamptz not null,
    -- webhook: everything up to this alert was taken by the receiver, or was not for it
    told_to bigint not null,
    attempts integer not null default 0, -- of the one that is its turn
    attempted_first timestamptz,
    next_attempt timestamptz not null,
    claimed_until timestamptz, -- some process is posting
    last_status integer,
    last_problem text,
    last_millis bigint not null default 0,
    check ((url is null) = (secret is null) and (url is null) <> (address is null)
        and (address is null) = (language is null))
);
create index alert_subscription_by_unit on alert_subscription (unit, id);

-- What became of each alert that was posted.
create table alert_delivery (
    subscription text collate "C" not null,
    number bigint not null,
    state text collate "C" not null, -- Delivery.State by name
    attempts integer not null,
    attempted_first timestamptz not null,
    attempted_last timestamptz not null,
    status integer,
    problem text,
    primary key (subscription, number)
);
create index alert_delivery_by_end on alert_delivery (attempted_last);

-- Digests: one for each subscription and day.
create table alert_digest (
    subscription text collate "C" not null,
    day date not null,
    state text collate "C" not null, -- Digest.State by name
    attempts integer not null default 0,
    next_attempt timestamptz not null,
    claimed_until timestamptz,
    problem text,
    sent_at timestamptz,
    primary key (subscription, day)
);
create index alert_digest_by_day on alert_digest (day);
