-- Where the traces of sampled events go on that are stored and not relayed yet. Whoever relays takes them away, so it is
-- empty but for moments; an event that is relayed twice is traced once.
create table event_trace (
    dossier_code text collate "C" not null,
    sequence integer not null,
    -- as the header traceparent of W3C Trace Context
    parent text not null,
    primary key (dossier_code, sequence)
);
