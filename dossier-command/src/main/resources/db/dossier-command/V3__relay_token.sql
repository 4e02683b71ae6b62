-- How far the event store has been sent to the topic dossier-events. Moved only after everything before it was acknowledged.
create table relay_token (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);

insert into relay_token (position) values (0);
