-- Who changed what by hand: entries in one chain, each with the hash of the one before it (Seal.java says over what).
-- The same in the database of each application.
create table audit_entry (
    number bigint primary key check (number > 0), -- from 1, without gaps
    application text collate "C" not null,
    at timestamptz not null,
    who text not null,
    reason text,
    action text collate "C" not null,
    subject text collate "C" not null, -- the address of it below /api/v1/
    outcome text not null, -- canonical JSON, as it was hashed
    content text, -- canonical JSON; null where something was only taken away, or is too large to stand here as well
    digest text collate "C", -- SHA-256 of the content; null where something was only taken away
    previous text collate "C" not null unique, -- hash of the entry before it
    hash text collate "C" not null,
    check (content is null or digest is not null)
);

-- what happened to one thing, and to those below it
create index audit_entry_subject on audit_entry (subject, number);
-- what happened on a day
create index audit_entry_at on audit_entry (at);

create function refuse_change_of_audit() returns trigger
    language plpgsql
    as $$
    begin
        raise exception 'entries of the audit trail are never changed and never deleted'
            using errcode = 'insufficient_privilege';
    end
    $$;

create trigger audit_entry_stays
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();
-- also where a session asks for no triggers
alter table audit_entry enable always trigger audit_entry_stays;
